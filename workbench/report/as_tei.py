"""TEI P5 (4.2 or later): witnesses and texts, the alignment and the divergences stand-off.

Header, texts and links are those of aligned text. A divergence is an ``annotation`` of the segments
of its bead, sorted by a taxonomy of kinds and severities; a verdict is a ``change`` in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from lxml import etree

from workbench.divergences import Divergence, Evidence
from workbench.formats.aligned.tei.writing import LEAVES, pointers, tree
from workbench.formats.aligned_text import AlignedText, from_collation
from workbench.formats.records import in_order
from workbench.formats.tei_text import TEI
from workbench.formats.xml_files import ID, LANG, Element, as_bytes
from workbench.message import Listed, Message
from workbench.report.divergence_rows import STALE
from workbench.report.facts import (
    fact_text,
    facts,
    lang_of,
    setting_text,
    verdict_line,
    warnings,
    witness_rows,
)
from workbench.report.model import Report
from workbench.review import Verdict
from workbench.visible import fit_for_xml, visible

_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z", re.ASCII)


def render(report: Report) -> bytes:
    """Return one TEI file."""
    words = report.words
    remarks = [_shown(one) for one in warnings(report)]
    remarks += [f"{name}: {fact_text(value, words)}" for name, value in facts(report)]
    remarks += [
        _shown(f"{words.term('setting', name)}: {setting_text(name, value, words)}")
        for name, value in sorted(report.settings.items())
    ]
    aligned = from_collation(
        report.collation,
        report.work.name,
        _shown(f"{words('Divergence report')}: {report.work.title}"),
        remarks=tuple(remarks),
    )
    return as_bytes(_Tei(report, aligned).root(), LEAVES)


class _Tei:
    def __init__(self, report: Report, aligned: AlignedText) -> None:
        self.report = report
        self.aligned = aligned
        given = [one for key in sorted(report.verdicts) for one in report.verdicts[key]]
        names = sorted({one.reviewer for one in (*given, *report.stale)})
        self.reviewers = {name: f"reviewer.{number}" for number, name in enumerate(names, 1)}

    def root(self) -> Element:
        root = tree(self.aligned)
        self.responsible(_the(root, f"{TEI}teiHeader/{TEI}fileDesc/{TEI}titleStmt"))
        self.witnesses(root)
        self.taxonomies(_the(root, f"{TEI}teiHeader"))
        stand_off = _the(root, f"{TEI}standOff")
        if self.report.divergences:
            listed = etree.SubElement(stand_off, f"{TEI}listAnnotation", type="divergences")
            for divergence in self.report.divergences:
                self.divergence(listed, divergence)
        if self.report.stale:
            listed = etree.SubElement(stand_off, f"{TEI}listAnnotation", type="stale")
            for verdict in self.report.stale:
                self.stale(listed, verdict)
        return root

    def responsible(self, statement: Element) -> None:
        for name, own in self.reviewers.items():
            one = etree.SubElement(statement, f"{TEI}respStmt")
            etree.SubElement(one, f"{TEI}resp").text = "review of divergences"
            etree.SubElement(one, f"{TEI}name", {ID: own}).text = _shown(name)

    def witnesses(self, root: Element) -> None:
        words = self.report.words
        rows = {row[0]: row for row in witness_rows(self.report)}
        for witness in root.iter(f"{TEI}witness"):
            key = (witness.get(ID) or "").removeprefix("witness.")
            _, lang, status, _, translators, file, _, _, sha256, note = rows[key]
            told = (lang, status, translators and f"{words('Translators')}: {translators}", file,
                    f"sha256 {sha256}", note)  # fmt: skip
            witness.text = "; ".join([witness.text or "", *filter(None, map(_shown, told))])

    def taxonomies(self, header: Element) -> None:
        found = self.report.divergences
        if not found:
            return
        declared = etree.SubElement(
            etree.SubElement(header, f"{TEI}encodingDesc"), f"{TEI}classDecl"
        )
        sorts: Mapping[str, Iterable[str]] = {
            "kind": {one.kind for one in found},
            "severity": {one.severity for one in found},
        }
        for name, words in sorts.items():
            taxonomy = etree.SubElement(declared, f"{TEI}taxonomy", {ID: f"taxonomy.{name}"})
            for word in sorted(words):
                category = etree.SubElement(taxonomy, f"{TEI}category", {ID: f"{name}.{word}"})
                etree.SubElement(category, f"{TEI}catDesc").text = self.report.words.term(
                    name, word
                )

    def divergence(self, listed: Element, divergence: Divergence) -> None:
        report = self.report
        beads = report.collation.alignment.beads
        keys = in_order(divergence.evidence, report.collation)
        if divergence.bead is None:
            targets = [key for key in keys if key in report.collation.by_key]
        else:
            targets = pointers(self.aligned, beads[divergence.bead])
        annotation = self.annotation(listed, divergence.id, targets)
        annotation.set("cert", divergence.confidence)
        annotation.set("ana", f"#kind.{divergence.kind} #severity.{divergence.severity}")
        self.changes(annotation, report.verdicts_on(divergence), divergence)
        spoken = {LANG: report.words.lang}
        _note(annotation, "message", _plain(divergence.message, report), spoken)
        _note(annotation, "vote", _plain(divergence.reason, report), spoken)
        _note(annotation, "odd", divergence.odd or "")
        _note(annotation, "hop", divergence.hop or "")
        _note(annotation, "verdict", report.standing(divergence))
        for key in keys:
            self.evidence(annotation, key, divergence)
        _note(annotation, "check", divergence.check)
        _note(annotation, "mqm", divergence.mqm)
        _note(annotation, "its", divergence.its)

    def evidence(self, annotation: Element, key: str, divergence: Divergence) -> None:
        evidence = divergence.evidence.get(key, Evidence())
        text = self.report.quoted(divergence, key)
        about = {"n": key}
        if key in self.report.collation.by_key:
            about["source"] = f"#{key}"
        if warning := self.report.warning(key):
            about["subtype"] = "reconstruction"
        for start, end in evidence.spans:
            lang = {LANG: lang_of(self.report, key)}
            _note(annotation, "evidence", text[start:end], {**about, **lang})
        _note(annotation, "values", ", ".join(evidence.values), about)
        read = Message("{values}", {"values": Listed(evidence.values, "comma")})
        spoken = {**about, LANG: self.report.words.lang}
        _note(annotation, "values-in-words", _plain(read, self.report), spoken)
        if warning and (evidence.spans or evidence.values):
            _note(annotation, "warning", f"{key}: {warning}", about)

    def stale(self, listed: Element, verdict: Verdict) -> None:
        annotation = self.annotation(listed, verdict.divergence, [])
        self.changes(annotation, [verdict])
        _note(annotation, "message", self.report.words(STALE))

    def annotation(self, listed: Element, name: str, targets: list[str]) -> Element:
        """Append an annotation of segments, or of the texts where it has none."""
        number = len(listed)
        own = f"{listed.get('type')}.{number}"
        about = " ".join(f"#{one}" for one in targets or self.report.collation.keys)
        return etree.SubElement(
            listed, f"{TEI}annotation", {ID: own, "n": _shown(name), "target": about}
        )

    def changes(
        self,
        annotation: Element,
        verdicts: Sequence[Verdict],
        divergence: Divergence | None = None,
    ) -> None:
        """Append verdicts on a divergence, None where it is no longer found."""
        if not verdicts:
            return
        revision = etree.SubElement(annotation, f"{TEI}revisionDesc")
        for verdict in verdicts:
            change = etree.SubElement(revision, f"{TEI}change", status=verdict.word or "comment")
            change.set("who", f"#{self.reviewers[verdict.reviewer]}")
            if _TIME.fullmatch(verdict.time):
                change.set("when", verdict.time)
            line = verdict_line(verdict, self.report, divergence)
            change.text = _shown(_plain(line, self.report))


def _the(element: Element, path: str) -> Element:
    found = element.find(path)
    if found is None:
        raise AssertionError(path)
    return found


def _note(annotation: Element, kind: str, text: str, about: dict[str, str] | None = None) -> None:
    if text:
        note = etree.SubElement(annotation, f"{TEI}note", type=kind)
        for name, value in (about or {}).items():
            note.set(name, value)
        note.text = _shown(text)


def _plain(sentence: Message, report: Report) -> str:
    return report.words.say(sentence, str)


def _shown(text: str) -> str:
    return fit_for_xml(visible(text))
