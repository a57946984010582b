/// How the languages spell their sounds, as far as names go.
extension Reading {
  /// What most languages that write Latin letters agree on.
  static let latinRules = """
    tsch=C shch=S szcz=S tch=C sch=S dzh=J dsch=J kh=H gh=K ck=K sh=S sz=S ch=C cz=C dj=J zh=S
    ph=F th=T tz=TS off$=oV eff$=eV iev$=iV ow$=oV ew$=eV x=KS qu=K ou=u oo=u ee=i
    b=B c=K c+=S d=D f=F g=K h=H j=J k=K l=L m=M n=N p=P q=K r=R s=S t=T v=V w=V z=S
    ç=S ğ=K ř=R đ=J a=a e=e è=e i=i o=o u=u y=i
    """

  /// Letters of the Cyrillic alphabets; г, в, дж and the like are read in more ways than one.
  static let cyrillicRules = """
    а=a б=B в=V г=K д=D е=e ё=o ж=S з=S и=i й=y к=K л=L м=M н=N о=o п=P р=R с=S т=T у=u ф=F х=H
    ц=TS ч=C ш=S щ=S ы=i э=e ю=u я=a ә=a ө=o ү=u ұ=u һ=H ҹ=J ҝ=K ғ=K қ=K і=i є=e ґ=K ј=y љ=L
    њ=N ћ=C ђ=J џ=J ў=u ң=N a=a e=e o=o дж=J тч=C тш=C ^ио=yo ^иа=ya ^ие=ye ^йо=yo ^йе=ye
    """

  /// What a language reads otherwise.
  var own: String {
    switch self {
    case .plain:
      "c=K c+=TS ch=H cz=C j=y x=H tz=TS"
    case .french:
      """
      ch=S j=S g+=S gn=N qu=K ç=S h= gh=K ph=F th=T ill=iL ilh$=y uil$=uy eil$=ey ail$=ay
      eau=o eaux$=o aux$=o au=o oi=ua oy=uay ault$=o auld$=o t$= d$= s$= x$= z$= p$= ts$=
      ds$= rs$=R rt$=R rd$=R nt$=N nd$=N ns$=N es$= e$=
      ent$=aN er$=e lt$= lx$= ct$=K cq=K sc+=S ain=aN ein=eN tch=C dj=J ng$=N ngt$=N mp$=M mps$=M y=y
      """
    case .german:
      """
      ch=H tsch=C sch=S z=TS tz=TS v=F w=V j=y chs=KS x=KS dt=T th=T h!= st=ST ai=ay ei=ay ey=ay
      eu=oy äu=oy ie=i ck=K qu=KV pf=PF ph=F dsch=J c=K c+=TS g=K ow$=o
      """
    case .english:
      """
      ch=C th=S j=J g+=J gh= ght=T ^w=u w=u wh=u ^wr=R ^kn=N ck=K x=KS tion$=SN h!= sch=SK ^x=S
      c+=S ^j=J ay=ey a=e ough=o igh=ay y=i e$= es$=S ew=yu dge=J mb$=M ng$=N ll=L kh=H
      """
    case .italian:
      """
      c+=C ci*=C ch=K g+=J gi*=J gh=K gli=L gn=N sc+=S sci*=S sch=SK zz=TS z=TS h= cc+=C gg+=J
      cch=K qu=KV j=y
      """
    case .spanish:
      "j=H g+=H ll=L z=S c+=S ch=C h= qu=K gu+=K ^x=H x=KS y=y v=V ^hu=u b=B"
    case .portuguese:
      "ch=S j=S g+=S x=S lh=L nh=N ç=S c+=S qu=K gu+=K h= ão=auN z=S y=i"
    case .polish:
      """
      cz=C sz=S rz=S ch=H c=TS c+=TS w=V j=y ci*=C si*=S zi*=S dz=DS dź=J ř=RS szcz=S ck=TSK cki$=TSKi
      ů=u h=H x=KS th=T ó=u đ=J
      """
    case .hungarian:
      """
      sz=S s=S cs=C zs=S gy=D ly=y ny=N ty=T cz=TS c=TS j=y gh=K th=T y=i ch=H ts=C w=V
      """
    case .turkic:
      "c=J ce=Je ci=Ji ç=C ğ= j=S x=H q=K kh=H gh=K y=y dzh=J dj=J ch=C h=H"
    case .nordic:
      """
      j=y sj=S skj=S kj=C tj=C hj=y gj=y g=H sch=SH ch=H ij=ey oe=u v=F w=V aa=o x=KS c=K sk+=S
      dt=T ck=K h= z=S th=T
      """
    case .russian: ""
    case .foreignInRussian: "г=H рж=R в=F кс=KS ^у=u"
    case .hardInRussian: "г=H"
    case .soundsInRussian: "г=H дж=DS т=T з=S ц=S х=K"
    }
  }
}
