"""Numbers and names that look like secrets and are none: what companies number their papers and goods by, and how machines are called."""

from __future__ import annotations

from ..alphabets import ALNUM, DIGITS, LOWER, LOWNUM, UPNUM, Rng, hexes, pick
from ..values_passwords import Words

_UPPER = LOWER.upper()
# as it is drawn: A a capital letter, 9 a digit, X a capital letter or digit, y a year, everything else itself
_ORDERS = (
    "99999", "999999", "9999999", "99999999", "9999999999", "#9999", "#99999", "#A9999", "AA-9999", "AA-99999", "AAA-9999", "AAA-999", "AA9999999", "A9999999", "AAA999999",
    "AA-y-99999", "AA-y-9999", "AAA-y-999999", "A-y9999", "y-99999", "y/9999", "AA/y/99999", "9999/y", "AA/9999/y", "AAAy9999999", "y99999999",
    "999-9999999-9999999", "99-99999-99999", "999-9999-999", "9999-9999-9999", "9999 9999 9999", "99-9999-9999-9", "99.999.999-9", "999.999.999", "AA 99 99 99", "AA999AA", "A-AA 9999",
    "XXXXXX", "XXXXXX", "XXXXXXX", "XXXXXXXX", "XXX-XXX", "XXXX-XXXX", "X9XX9X", "AA9X9X", "1Z999XX99999999999", "1ZXXX9999999999999", "JD0199999999999999", "JJD9999999999999999", "00999999999999999999",
    "AA999999999DE", "AA999999999CN", "AA999999999US", "LX999999999CN", "RR999999999GB", "CP999999999JP", "SF9999999999999", "YT9999999999999", "TBA999999999999", "9999999999999", "99999999999999",
    "C02X9XXXXXXX", "CN-0X9XX9-99999-99X-9XXX-A99", "XXXXXXXXXX", "SN9999999999", "S/N 9999-XXXX", "AA-9999-XX-99", "A99-99999-99", "999-99999-99A", "XX-999XX-9", "9AA99999X9", "99X-99X9", "AA99AA9999",
    "DE99999999999999999999", "PL99999999999999999999999999", "FR99XXXXX999999", "VJ9999", "LH9999", "INC9999999", "CHG9999999", "REQ-99999", "PROJ-9999", "CASE-9999-XXX", "TKT-9999999", "PO-99999", "WO-999999", "B99999A",
)  # fmt: skip


def order(rng: Rng) -> str:
    """The number of an order, invoice, parcel, booking, ticket, device, part, customer."""
    year = str(rng.randint(2015, 2027))
    alphabets = {"A": _UPPER, "9": DIGITS, "X": UPNUM}
    code = "".join(year if c == "y" else rng.choice(alphabets[c]) if c in alphabets else c for c in rng.choice(_ORDERS))
    return code.lower() if rng.random() < 0.08 else code


_ROLES = "worker node web app db api cache mq queue batch build runner cron proxy lb edge gw router switch ap cam printer kiosk till pos scanner sensor plc hmi laptop desktop vm host srv store gpu spark kafka redis mysql pg mongo es kube master agent bastion jump backup nas san mail dns vpn ldap".split()
_SITES = "fra ber muc par lon ams mad waw prg vie zrh nyc sfo iad sin hnd icn blr gru syd eu us de uk jp dc1 dc2 prod stage dev test qa".split()


def machine(rng: Rng, words: Words) -> str:
    """The short name of a host, pod, container, instance or device."""
    role, site, word = rng.choice(_ROLES), rng.choice(_SITES), words.one(rng)
    number = str(rng.randint(1, rng.choice((9, 40, 120, 4000))))
    pod = pick(rng, "bcdfghjklmnpqrstvwxz2456789", 5)
    return rng.choice(
        (
            role + number, role + number.zfill(2), role + "-" + number, f"{role}{number}{rng.choice('abcdopu')}", f"{site}-{role}-{number.zfill(2)}", f"{site}{role}{number.zfill(3)}", f"{role}-{site}-{number}",
            f"{word}-{number}", f"{word}{number}", f"{word}-{role}-{number}", f"{word}_{role}_{number}",
            f"{role}-{hexes(rng, rng.choice((8, 9, 10)))}-{pod}", f"{word}-{pick(rng, 'bcdfghjklmnpqrstvwxz2456789', 9)}-{pod}", f"{word}-{role}-0", f"{word}-{pod}",
            f"ip-10-{rng.randint(0, 255)}-{rng.randint(0, 255)}-{rng.randint(1, 254)}", "i-0" + hexes(rng, 16), "vm-" + hexes(rng, 8), hexes(rng, 12), "DESKTOP-" + pick(rng, UPNUM, 7), "LAPTOP-" + pick(rng, UPNUM, 8), "WIN-" + pick(rng, UPNUM, 11),
            f"{role.upper()}-{site.upper()}-{number}", f"{role.upper()}{number.zfill(3)}", f"AP-{rng.randint(1, 9)}F-{number}", f"{site.upper()}{pick(rng, _UPPER, 3)}{role.upper()}{number.zfill(2)}", f"gke-{word}-pool-{hexes(rng, 8)}-{pick(rng, LOWNUM, 4)}",
            f"{word.capitalize()}s-MacBook-Pro", f"{word}-{site}-{pick(rng, LOWNUM, 4)}", f"dyno.{number}", f"{role}@{number}", f"tty{role.upper()}{number}", f"sw{number}-r{rng.randint(1, 48)}", f"ESP_{hexes(rng, 6).upper()}", f"{role}-{pick(rng, ALNUM, 6)}",
        )
    )  # fmt: skip
