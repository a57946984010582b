#include <cairo.h>
#include <dlfcn.h>
#include <glib-object.h>

// librsvg is opened when the first SVG drawing turns up and not linked: it brings two dozen
// libraries along, whose loading costs every start 2 ms, and most booklets have no drawing.
// What we need of its interface is therefore declared here, after its manual (librsvg 2.54; the
// interface has been stable since 2.52, and the library's name changes if it ever is not).

typedef struct _RsvgHandle RsvgHandle;
typedef struct {
  double x, y, width, height;
} RsvgRectangle;
typedef struct {
  double length;
  int unit;
} RsvgLength;

typedef struct {
  RsvgHandle *(*new_from_data)(const guint8 *data, gsize length, GError **error);
  void (*get_intrinsic_dimensions)(
    RsvgHandle *handle, gboolean *has_width, RsvgLength *width, gboolean *has_height,
    RsvgLength *height, gboolean *has_viewbox, RsvgRectangle *viewbox);
  gboolean (*get_intrinsic_size_in_pixels)(RsvgHandle *handle, gdouble *width, gdouble *height);
  gboolean (*render_document)(
    RsvgHandle *handle, cairo_t *context, const RsvgRectangle *viewport, GError **error);
} leporello_rsvg;

// Fills the table; 0 where the library is not there. It stays open for the life of the process,
// for GObject's types cannot be unloaded.
static inline int leporello_rsvg_open(leporello_rsvg *table) {
  void *library = dlopen("librsvg-2.so.2", RTLD_NOW | RTLD_LOCAL);
  if (!library) return 0;
  *(void **)&table->new_from_data = dlsym(library, "rsvg_handle_new_from_data");
  *(void **)&table->get_intrinsic_dimensions =
    dlsym(library, "rsvg_handle_get_intrinsic_dimensions");
  *(void **)&table->get_intrinsic_size_in_pixels =
    dlsym(library, "rsvg_handle_get_intrinsic_size_in_pixels");
  *(void **)&table->render_document = dlsym(library, "rsvg_handle_render_document");
  return table->new_from_data && table->get_intrinsic_dimensions &&
         table->get_intrinsic_size_in_pixels && table->render_document;
}
