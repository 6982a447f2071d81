import Assessment
import HTML
import HTTP
import Platform
import ThaiText

/// A year's public list for programs: one line for each piece of evidence, and one for each item without any.
struct DisclosureSheet {
    let site: PublicSite
    let list: DisclosureYear
    /// The address of the installation.
    let base: BaseAddress

    private struct Line {
        let item: DisclosedItem
        let evidence: DisclosedEvidence?
    }

    private var lines: [Line] {
        list.items.flatMap { item in
            item.record.evidence.isEmpty
                ? [Line(item: item, evidence: nil)]
                : item.record.evidence.map { Line(item: item, evidence: $0) }
        }
    }

    private static let columns = [
        "authority", "fiscal_year", "item", "name_th", "name_en", "state", "evidence", "kind",
        "address", "updated",
    ]

    /// UTF-8 with a mark at its start, so that spreadsheets read Thai; no cell begins a formula.
    var csv: [UInt8] {
        let rows = lines.map { line in
            [
                site.authority.profile.name.thai, String(list.year.buddhist),
                line.item.question.code, line.item.question.name.thai,
                line.item.question.name.english, line.item.state.rawValue,
                line.evidence?.title ?? "", line.evidence?.kindName ?? "",
                line.evidence.map(address) ?? "", updated(line.evidence) ?? "",
            ]
        }
        let text = ([Self.columns] + rows).map { row in
            row.map(Self.cell).joined(separator: ",") + "\r\n"
        }.joined()
        return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    }

    /// An object with the items in their order.
    var json: [UInt8] {
        let items = list.items.map { item -> String in
            let evidence = item.record.evidence.map { piece in
                Self.object([
                    ("title", Self.text(piece.title)), ("kind", Self.text(piece.kindName)),
                    ("address", Self.text(address(piece))),
                    ("updated", Self.text(updated(piece) ?? "")),
                ])
            }
            return Self.object([
                ("code", Self.text(item.question.code)),
                ("name", Self.object(Self.both(item.question.name))),
                ("state", Self.text(item.state.rawValue)),
                ("note", Self.text(item.record.particulars.note)),
                ("evidence", "[" + evidence.joined(separator: ",") + "]"),
            ])
        }
        let whole = Self.object([
            ("authority", Self.object(Self.both(site.authority.profile.name))),
            ("fiscalYear", String(list.year.buddhist)),
            ("complete", String(list.count(.complete))),
            ("items", "[" + items.joined(separator: ",") + "]"),
        ])
        return Array((whole + "\n").utf8)
    }

    private func address(_ piece: DisclosedEvidence) -> String {
        switch piece.content {
        case .link(let address): address.hasPrefix("/") ? base.text + address : address
        case .page(let page): whole(page)
        case .file(let id): whole(DisclosureLocations.publicFile.path(id))
        }
    }

    /// The address as anybody may keep it: of the authority's own host name, else of the installation.
    private func whole(_ page: PublicPath) -> String {
        if let host = site.authority.profile.host { return "https://\(host.rawValue)\(page.text)" }
        return base.text + site.address(page).text
    }

    private func updated(_ piece: DisclosedEvidence?) -> String? {
        piece.map { Bangkok($0.updated).date.iso }
    }

    /// A cell in quotes where it needs them; what a spreadsheet would take for a formula begins with an apostrophe (S9).
    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.contains(where: { ",\"\n\r".contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    private static func both(_ name: Bilingual) -> [(String, String)] {
        [("th", text(name.thai)), ("en", text(name.english))]
    }

    private static func object(_ members: [(String, String)]) -> String {
        "{" + members.map { text($0.0) + ":" + $0.1 }.joined(separator: ",") + "}"
    }

    private static func text(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}

extension DisclosedEvidence {
    /// "file", "link" or "page".
    var kindName: String {
        switch content {
        case .file: "file"
        case .link: "link"
        case .page: "page"
        }
    }
}
