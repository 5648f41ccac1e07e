"""Reads a calendar from the standard input with python3-icalendar and writes what it understood, as JSON."""
import json
import sys
from datetime import timezone

from icalendar import Calendar


def instant(property):
    return property.dt.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")


calendar = Calendar.from_ical(sys.stdin.buffer.read())
events = [
    {
        "uid": str(event["UID"]),
        "start": instant(event["DTSTART"]),
        "end": instant(event["DTEND"]),
        "zone": str(event["DTSTART"].params.get("TZID", "UTC")),
        "summary": str(event["SUMMARY"]),
        "location": str(event.get("LOCATION", "")),
        "status": str(event["STATUS"]),
        "sequence": int(event["SEQUENCE"]),
        "properties": sorted(event.keys()),
    }
    for event in calendar.walk("VEVENT")
]
print(json.dumps({"name": str(calendar["NAME"]), "method": str(calendar["METHOD"]), "events": events}))
