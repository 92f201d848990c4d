"""The made-up events that documents tell of: how many things there are, and what is so."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import accumulate
from random import Random

from generator.chance import Zipf
from generator.draft import Thing
from generator.names import person_name, word

FIRST_DAY = date(2022, 1, 2)
CLAIMS_PER_INCIDENT = 40
CLAIMS_PER_VICTIM = 25
RIVALS = 6
"""At most so many tellings of one topic differ: rivals grow with the topics, not squared."""

RIVAL_SHARE = 0.15
SKEW_OF_INCIDENTS = 1.0
FEWEST_INCIDENTS = 60
SKEW_OF_SPEAKERS = 1.1
SKEW_OF_CITIES = 1.0

SORTS = ("shooting", "protest", "attack", "detention", "killing", "riot", "search")
BODIES = (
    ("NonGovernmentalOrganisation", "{} Rights Watchers"),
    ("Ministry", "Ministry of Order of {}"),
    ("Prosecutor", "Prosecutor of {}"),
    ("SecurityForce", "{} Guards"),
    ("IntergovernmentalBody", "Council of {}"),
    ("Court", "Court of {}"),
)
SITES = ("Square", "Airport", "Bridge", "Market", "Barracks")


class World:
    """Things by number, and what chance decided about them.

    Args:
        claims: how many claims there will be, which decides how many things there are.
        chance: the one source of chance.
    """

    def __init__(self, claims: int, chance: Random) -> None:
        self.incidents = max(FEWEST_INCIDENTS, claims // CLAIMS_PER_INCIDENT)
        self.cities = max(8, claims // 500)
        self.regions = max(4, claims // 10_000)
        self.bodies = max(12, claims // 250)
        self.outlets = max(3, claims // 2_000)
        self.officials = max(8, claims // 400)
        self.telling = Zipf(self.incidents, SKEW_OF_INCIDENTS, chance.random())
        self.speaking = Zipf(self.bodies + self.officials, SKEW_OF_SPEAKERS, chance.random())
        self.publishing = Zipf(self.outlets, SKEW_OF_SPEAKERS, chance.random())
        lying = Zipf(self.cities, SKEW_OF_CITIES, chance.random())
        self._days = [int(chance.triangular(0, 40, 4)) for _ in range(self.incidents)]
        self._cities = [lying.draw() for _ in range(self.incidents)]
        self.expected = [claims * self.telling.share(at) for at in range(self.incidents)]
        victims = [1 + int(told / CLAIMS_PER_VICTIM) for told in self.expected]
        self._victims = [0, *accumulate(victims)]
        self._rivals: dict[str, int] = {}

    def day_of(self, incident: int) -> date:
        """The day of an incident."""
        return FIRST_DAY + timedelta(days=self._days[incident])

    def city_of(self, incident: int) -> int:
        """The number of the city in which an incident took place."""
        return self._cities[incident]

    def sort_of(self, incident: int) -> str:
        """The word for an incident."""
        return SORTS[incident % len(SORTS)]

    def is_disputed(self, topic: str, chance: Random) -> bool:
        """Whether this telling of a topic differs from the others; few of them do."""
        told = self._rivals.get(topic, 0)
        if told >= RIVALS or chance.random() > RIVAL_SHARE:
            return False
        self._rivals[topic] = told + 1
        return True

    def incident(self, number: int, document: str = "") -> Thing:
        """An incident, or the stub that one document has of it."""
        suffix, note = (f"-{document}", f" (document {document})") if document else ("", "")
        city = self.city(self.city_of(number)).name
        sort = self.sort_of(number).capitalize()
        label = f"{sort} {number} in {city}{note}"
        return Thing(f"incident:i{number:06d}{suffix}", "qo:Incident", label)

    def victim(self, incident: int, drawn: int) -> Thing:
        """One of those harmed in an incident; any number will do."""
        first, last = self._victims[incident], self._victims[incident + 1]
        return self.person(self.officials + first + drawn % (last - first))

    def person(self, number: int) -> Thing:
        """A person: an official where the number is below that of the officials."""
        name = person_name(number)
        return Thing(f"person:p{number:06d}", "qo:Person", name, name, number)

    def body(self, number: int) -> Thing:
        """An organisation that speaks or acts."""
        kind, pattern = BODIES[number % len(BODIES)]
        name = pattern.format(word(20_000 - number))
        return Thing(f"organisation:o{number:05d}", f"qo:{kind}", name, name)

    def outlet(self, number: int) -> Thing:
        """A newspaper."""
        name = f"{word(15_000 + number)} Herald"
        return Thing(f"organisation:m{number:05d}", "qo:MediaOutlet", name, name)

    def city(self, number: int) -> Thing:
        """A city."""
        name = word(10_000 + number)
        return Thing(f"place:c{number:05d}", "qo:Place", name, name)

    def region(self, city: int) -> Thing:
        """The region of a city."""
        number = city % self.regions
        name = f"{word(12_500 + number)} Region"
        return Thing(f"place:r{number:05d}", "qo:Place", name, name)

    def site(self, city: int, drawn: int) -> Thing:
        """A building or square in a city; any number will do."""
        kind = drawn % len(SITES)
        name = f"{word(10_000 + city)} {SITES[kind]}"
        return Thing(f"place:c{city:05d}-{SITES[kind].lower()}", "qo:Place", name, name)

    def speaker(self, number: int) -> Thing:
        """Who speaks: bodies and people in turn, so that both are among those who speak most."""
        half, is_person = divmod(number, 2)
        if half >= min(self.bodies, self.officials):
            half = number - min(self.bodies, self.officials)
            is_person = self.officials > self.bodies
        return self.person(half) if is_person else self.body(half)

    def employer(self, official: int) -> Thing:
        """The body that an official is of."""
        return self.body(official * 3 % self.bodies)
