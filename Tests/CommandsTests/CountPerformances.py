"""Counts performances straight from the New York Philharmonic's XML, for comparison.

Written against the archive's own description and nothing of Leporello's, with Python's own XML
reader. Prints one JSON object of tables. A concert is a <concertInfo>; a performance is a work
number in a concert, however many <work> elements it has there.

    python3 CountPerformances.py FILE.xml…
"""

import collections
import json
import re
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree

NOBODY = {
    "not conducted", "unknown", "none", "unspecified", "conductor unspecified", "no soloist",
    "traditional", "anonymous", "not specified",
}


def text_of(element, name):
    """The text of a child with everything inside it, blanks collapsed; None where it is missing."""
    child = element.find(name)
    if child is None:
        return None
    text = " ".join("".join(child.itertext()).split())
    return text or None


def plain(text):
    """A name for comparison: first name first, no brackets, accents or capitals."""
    text = re.sub(r"\[[^\]]*\]", " ", text)
    parts = [" ".join(part.split()) for part in text.split(",")]
    parts = [part for part in parts if part]
    if len(parts) > 1:
        parts = [parts[1], parts[0]] + parts[2:]
    letters = unicodedata.normalize("NFKD", " ".join(parts).casefold())
    letters = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[^a-z0-9]+", " ", letters.replace("'", "").replace("’", "")).split())


def people(text):
    names = [plain(name) for name in re.split("[;/]", text)]
    return [name for name in names if name and name not in NOBODY]


def add(table, key, concert, date):
    """Notes a concert under a key, once."""
    table.setdefault(key, {})[concert] = date


def summed(table):
    """Key → count, first and last date."""
    result = {}
    for key, concerts in table.items():
        dates = sorted(date for date in concerts.values() if date)
        name = "\t".join(key) if isinstance(key, tuple) else key
        result[name] = [len(concerts), dates[0] if dates else None, dates[-1] if dates else None]
    return result


def main(files):
    works, titles, composers = {}, {}, {}
    conductors, conductor_works, soloists, instruments, venues = {}, {}, {}, {}, {}
    decades, seasons, days = collections.Counter(), collections.Counter(), collections.Counter()
    number_of_programme = 0
    for file in files:
        for programme in ElementTree.parse(file).getroot().iter("program"):
            number_of_programme += 1
            season = text_of(programme, "season")
            concerts = []
            for number, info in enumerate(programme.iter("concertInfo")):
                date = (text_of(info, "Date") or "").split("T")[0] or None
                concerts.append((f"{number_of_programme}/{number}", date))
                decades[date[:3] + "0s" if date else None] += 1
                seasons[season] += 1
                if date:
                    days[date[5:]] += 1
                venue, town = text_of(info, "Venue"), text_of(info, "Location")
                if venue and plain(venue) not in NOBODY | {"unknown venue"}:
                    if venue.startswith("The "):
                        venue = venue[4:]
                    add(venues, (venue, town or ""), concerts[-1][0], date)
            for work in programme.iter("work"):
                title, movement = text_of(work, "workTitle"), text_of(work, "movement")
                if work.find("interval") is not None and not title and not movement:
                    continue
                number = work.get("ID", "").split("*")[0]
                composer = text_of(work, "composerName") or ""
                conductor = text_of(work, "conductorName") or ""
                for concert, date in concerts:
                    if number and number != "0":
                        add(works, number, concert, date)
                        titles.setdefault(number, f"{composer} | {title or movement}")
                    for person in people(composer):
                        add(composers, person, concert + "/" + number, date)
                    for person in people(conductor):
                        add(conductors, person, concert, date)
                        add(conductor_works, (person, number), concert, date)
                    for soloist in work.iter("soloist"):
                        if (text_of(soloist, "soloistRoles") or "") != "S":
                            continue
                        name = text_of(soloist, "soloistName")
                        if name and plain(name) in NOBODY:
                            continue
                        if name:
                            for person in people(name):
                                add(soloists, person, concert, date)
                        instrument = text_of(soloist, "soloistInstrument")
                        if instrument:
                            add(instruments, instrument, concert, date)
    tables = {
        "works": works, "composers": composers, "conductors": conductors,
        "conductorWorks": conductor_works, "soloists": soloists, "instruments": instruments,
        "venues": venues,
    }
    answer = {name: summed(table) for name, table in tables.items()}
    answer["titles"] = titles
    for name, counter in {"decades": decades, "seasons": seasons, "days": days}.items():
        answer[name] = {key or "": [count, None, None] for key, count in counter.items()}
    json.dump(answer, sys.stdout, ensure_ascii=False, sort_keys=True)


main(sys.argv[1:])
