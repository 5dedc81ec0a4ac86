#!/usr/bin/env python3
"""Holds scenarios/scenario.schema.json against every scenario there is in the repository: the shipped and
the valid fixtures are accepted, of the invalid ones those whose fault lies in the structure are refused.
The same for translation.schema.json and every translation, those of the method and the cards too.
Ends with 77 (skipped) where Python lacks jsonschema or yaml (Debian: python3-jsonschema, python3-yaml)."""

import json
import pathlib
import re
import sys

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

# What only the loader can see: bytes and lines, names that must exist, the story, translations, lengths
# that are only warned about. A fixture of any other code must be refused by the schema.
BEYOND = re.compile(
    r"^(about-|bad-id-flag|check-again-passed|control-character|due-never-given|duplicate-|effect-without-sign|ending-unreachable|endless|exact-meter|expression-|fact-never|file-too-large"
    r"|gate-|hurry-with-pause|id-not-folder|item-of-other-stage|last-way-closed|legal-never-due|line-id-missing"
    r"|missing-key-because|mixed-comparison|never-reached|no-line|no-way-out|node-of-other-call|not-a-flag|not-allowed-yaml"
    r"|not-settable|not-utf8|out-of-range-counter|phase-never-visited|promise-never-kept|reply-never-offered|reserved-id|self-harm-unannounced"
    r"|text-cut-by-comma|text-cut-by-comment$|text-too-long|todo|too-deep|too-long-call|too-many-parts|translation-"
    r"|unclosed-quote|unknown-(block|fact|node|promise|term|variable|word-choice)|unused-(block|name)|unreachable-node|way-never-taken|yaml-syntax)"
)


class Loader(yaml.SafeLoader):
    """YAML 1.2's words, as editors and the loader read them: yes, no, on and off are texts."""


Loader.yaml_implicit_resolvers = {}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?(?:0|[1-9][0-9]*)$"), list("-+0123456789"))
Loader.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^[-+]?[0-9]+\.[0-9]+$"), list("-+0123456789"))
Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|)$"), ["~", "n", ""])


def of_small_method(schema):
    """The fixtures are written for tests/fixtures/method.yaml, which has other moves."""
    method = yaml.load((fixtures / "method.yaml").read_text(encoding="utf-8"), Loader)
    for name, key in (("move", "moves"), ("principle", "principles"), ("tag", "tags"), ("item", "legal")):
        schema["definitions"][name]["enum"] = list(method[key])
    return schema


def faults(schema, file):
    """The schema's complaints; none where the file is no YAML at all, which is the loader's to say."""
    try:
        document = yaml.load(file.read_bytes(), Loader)
    except (yaml.YAMLError, UnicodeDecodeError, ValueError):
        return ["no YAML"]
    return [f"{'/'.join(map(str, e.path))}: {e.message[:120]}" for e in jsonschema.Draft7Validator(schema).iter_errors(document)]


root = pathlib.Path(__file__).resolve().parent.parent
fixtures = root / "tests" / "fixtures"
text = (root / "scenarios" / "scenario.schema.json").read_text(encoding="utf-8")
jsonschema.Draft7Validator.check_schema(json.loads(text))
wrong = []
seen = 0

for file in sorted((root / "scenarios").glob("*/scenario.yaml")):
    seen += 1
    wrong += [f"{file}: refused: {fault}" for fault in faults(json.loads(text), file)]

small = of_small_method(json.loads(text))
own_method = {"sensitive.yaml": json.loads(text)}
for file in sorted((fixtures / "valid").glob("*.yaml")):
    if file.name.endswith(".en.yaml"):
        continue
    seen += 1
    wrong += [f"{file}: refused: {fault}" for fault in faults(own_method.get(file.name, small), file)]
for file in sorted((fixtures / "invalid").glob("*.yaml")):
    if file.name.endswith(".en.yaml"):
        continue
    seen += 1
    if not BEYOND.match(file.stem) and not faults(small, file):
        wrong.append(f"{file}: accepted, although its structure is wrong")

translation = json.loads((root / "scenarios" / "translation.schema.json").read_text(encoding="utf-8"))
jsonschema.Draft7Validator.check_schema(translation)
translated = [*(root / "scenarios").glob("*/*.en.yaml"), *(root / "scoring").glob("**/*.en.yaml"), *fixtures.glob("*/*.en.yaml")]
for file in sorted(translated):
    wrong += [f"{file}: refused: {fault}" for fault in faults(translation, file)]

whole = {"format": 1, "translates": "wrong-number", "language": "en", "texts": {"title": "Wrong number"}}
misshapen = [{key: value for key, value in whole.items() if key != left_out} for left_out in whole]
misshapen += [
    {**whole, "format": 2},
    {**whole, "translates": "Forkert nummer"},
    {**whole, "language": "kl"},
    {**whole, "texts": ["Wrong number"]},
    {**whole, "texts": {"Title": "Wrong number"}},
    {**whole, "texts": {"opening": {"say": "Hello"}}},
    {**whole, "made_from": ["00000000"]},
    {**whole, "title": "Wrong number"},
]
accepts = jsonschema.Draft7Validator(translation).is_valid
wrong += [] if accepts(whole) else ["a whole translation is refused"]
wrong += [f"accepted as a translation: {one}" for one in misshapen if accepts(one)]

print("\n".join(wrong) or f"{seen} scenarios and {len(translated)} translations, as they should be")
sys.exit(1 if wrong or seen < 50 or len(translated) < 10 else 0)
