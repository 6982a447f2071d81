import FileStore
import Platform
import Publications
import SQL
import ThaiText

/// Holds what was published against rows, files and audit chain, for `verify` and restorations.
enum PublicationKeeper {
    static let look: Verification.Keeper = { database, files in
        // A database of an earlier release, in a backup that is tried, has no publications.
        let proofs: [PublicationProof]
        do {
            proofs = try await PublicationProver(database: database, files: files).everything()
        } catch SQLError.statement { return nil }
        let damage = proofs.flatMap { proof in
            proof.faults.map { fault in
                let name = proof.code.map { $0.text } ?? "\(proof.authority.rawValue)"
                return Bilingual("เอกสารเผยแพร่ \(name): ", "publication \(name): ") + fault.wording
            }
        }
        let count = proofs.count { $0.code != nil }
        return Verification.Kept(
            Bilingual(
                "เอกสารเผยแพร่ \(count) ฉบับ",
                count == 1 ? "1 published document" : "\(count) published documents"),
            damage: damage)
    }
}
