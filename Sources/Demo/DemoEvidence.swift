import Documents
import FileStore
import Measures
import Platform
import SQL
import ThaiText

/// What shows progress in the demonstration: figures, links, and small files that are made and kept as sent ones are.
struct DemoEvidence: Sendable {
    let town: DemoTown
    let services: DemoServices
    let day: ThaiDate

    /// A proof of the files as an entry keeps it.
    func kept(_ proof: DemoTown.Proof, _ act: Act) async throws -> ProgressEntry.Proof {
        if let figure = proof.figure { return .figure(figure, label: proof.label) }
        if let link = proof.link { return .link(link, label: proof.label) }
        guard let (name, bytes) = try file(proof) else {
            throw DemoTown.Refusal.wrong(town.profile.slug, proof.label)
        }
        return .file(try await keep(bytes, named: name, act).id, label: proof.label)
    }

    private func file(_ proof: DemoTown.Proof) throws -> (String, [UInt8])? {
        if let name = proof.pdf { return (name, try services.pdf(letter(proof))) }
        if let name = proof.xlsx { return (name, try services.xlsx(sheet(proof))) }
        guard let name = proof.png, let bytes = town.pictures[name] else { return nil }
        return (name, bytes)
    }

    /// Keeps bytes as a file that the actor sent.
    func keep(_ bytes: [UInt8], named name: String, _ act: Act) async throws -> StoredFile {
        let coming = try await services.desk.begin(named: name, rule: FileRule(count: 1))
        try await coming.append(bytes)
        guard let person = act.actor.person else { throw AccountRefusal.notPermitted }
        let sender = FileSender(authority: act.authority, person: person)
        return try await coming.commit(in: act.database, by: sender, at: act.time)
    }

    /// A page of an office: its name, what it is about, its points, its day.
    private func letter(_ proof: DemoTown.Proof) -> Document {
        let points = (proof.lines ?? []).enumerated().map { place, line in
            Block.paragraph(
                Paragraph(line, style: .plain, marker: Digits.thai("\(place + 1).")))
        }
        let blocks: [Block] =
            [
                .paragraph(Paragraph(town.profile.name.thai, style: .heading(level: 1))),
                .paragraph(Paragraph(proof.label, style: .heading(level: 2))),
                .paragraph(Paragraph("วันที่ \(day.written())", style: .plain)),
            ] + points
        return Document(
            properties: properties(proof),
            sections: [Section(numbered: false, blocks: blocks)])
    }

    private func sheet(_ proof: DemoTown.Proof) -> Document {
        let rows = (proof.rows ?? []).map { cells in Table.Row(cells: cells.map { Table.Cell($0) })
        }
        let table = Table(
            title: proof.label, columns: (proof.rows?.first ?? []).map { _ in Table.Column() },
            header: Array(rows.prefix(1)), rows: Array(rows.dropFirst()))
        return Document(
            properties: properties(proof),
            sections: [Section(name: town.profile.slug, blocks: [.table(table)])])
    }

    private func properties(_ proof: DemoTown.Proof) -> DocumentProperties {
        DocumentProperties(
            title: proof.label, author: town.profile.name.thai,
            created: "\(day.iso)T09:00:00+07:00")
    }
}
