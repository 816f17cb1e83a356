"""Texts of antiquity in open print, by their own count: `Plato, Republic 514a–520a`, `Livy, Histories, 1.4.2`."""

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import ShortReference
from briefkit.harvest.places.classical_places import read_classical
from briefkit.harvest.places.locators import plain_value
from briefkit.patterns import regex

_NAMES = """
aeschines aeschylus ambrose apollodorus appian apuleius aquinas aristophanes aristotle arrian athanasius athenaeus
athenagoras augustine bede boethius caesar cassiodorus catullus cicero clement columella demosthenes diodorus
epictetus epicurus euclid euripides eusebius frontinus galen gellius herodotus hesiod hippocrates homer horace
irenaeus isidore isocrates jerome josephus justin juvenal lactantius livy longinus lucan lucian lucretius lysias
macrobius martial nepos origen orosius ovid pausanias petronius philo pindar plato plautus pliny plotinus plutarch
polybius porphyry proclus procopius propertius ptolemy quintilian sallust seneca sophocles statius strabo suetonius
tacitus terence tertullian theocritus theophrastus thucydides tibullus varro vegetius vergil virgil vitruvius xenophon
"""
_AUTHORS = frozenset(_NAMES.split())
_TEXT = regex(
    r"(?P<who>[^\W\d_a-z][\w’]+(?:\sthe\s(?:Elder|Younger)|\sof\s[A-Z]\w+)?),\s(?P<title>[^\W\d_a-z][\w’]*\.?(?:\s(?:[^\W\d_]\w*’?s?\.?)){0,7}?),?\s"
    r"(?P<place>(?:[IVXLC]+|\d{1,4})[\w.:,\s–-]{0,40})"
)
# `1253a2–3`, `514a`: nobody else counts so.
_LETTERED = regex(r"\d{2,4}[a-e](?!\w)|\d{3,4}[ab]\d{1,2}")
_COUNTED = regex(r"(?:[IVXLC]+|\d{1,3})(?:[.:]\d{1,3}){1,3}(?:[–-]\d{1,3}(?:\.\d{1,3})*)?")


def read_old_text(regions: Regions) -> ShortReference | None:
    """Such a text without marks; None where its count or its author is not of old."""
    text = regions.text.strip(" .")
    found = _TEXT.fullmatch(text) if not (regions.italics or regions.quotes or regions.brackets) else None
    if found is None:
        return None
    place = found["place"].strip(" ,")
    known = found["who"].split()[0].lower() in _AUTHORS
    lettered = _LETTERED.match(place) is not None and read_classical(f", {place}") is not None
    if not (lettered or (known and _COUNTED.fullmatch(place))):
        return None
    name = {"literal" if " " in found["who"] else "family": found["who"]}
    return ShortReference((name,), found["title"].strip(" ,"), Locator("page", plain_value(place)), kind="book")
