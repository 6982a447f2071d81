import Cryptography
public import FileStore
public import Platform
public import SQL
public import ThaiText

/// What a look at everything that is stored of a publication found.
public struct PublicationProof: Sendable, Hashable {
    /// What can be wrong.
    public enum Fault: Sendable, Hashable {
        /// A file is not there any more.
        case fileMissing(PublicationFormat)
        /// A file's bytes are others than those that were published.
        case fileChanged(PublicationFormat)
        /// The row names no such file.
        case fileUnnamed(PublicationFormat)
        /// The JSON file is not the content that was approved.
        case contentChanged
        /// What the row says is not what was sealed.
        case rowChanged
        /// The audit chain tells of another publication at this place, or of none.
        case chainDiffers
        /// The audit chain tells of a publication that is not here any more.
        case rowMissing(number: Int64)
    }

    /// Whose.
    public let authority: Platform.Authority.ID
    /// Which; nil for one that is not here any more.
    public let code: PublicationCode?
    /// What is wrong; nothing where all is as it was published.
    public let faults: [Fault]

    /// Whether everything is as it was published.
    public var isSound: Bool { faults.isEmpty }
}

extension PublicationProof.Fault {
    /// What was found.
    public var wording: Bilingual {
        switch self {
        case .fileMissing(let format):
            Bilingual(
                "ไฟล์ \(format.rawValue.uppercased()) หายไปจากที่เก็บ",
                "the \(format.rawValue.uppercased()) file is missing from the store")
        case .fileChanged(let format):
            Bilingual(
                "ไฟล์ \(format.rawValue.uppercased()) ในที่เก็บถูกแก้ไข ไม่ตรงกับที่เผยแพร่",
                "the \(format.rawValue.uppercased()) file in the store was changed: it is not what was published"
            )
        case .fileUnnamed(let format):
            Bilingual(
                "ไม่มีรายการของไฟล์ \(format.rawValue.uppercased())",
                "no row names the \(format.rawValue.uppercased()) file")
        case .contentChanged:
            Bilingual(
                "ไฟล์ JSON ไม่ใช่เนื้อหาที่อนุมัติ", "the JSON file is not the content that was approved")
        case .rowChanged:
            Bilingual(
                "ข้อมูลของฉบับนี้ในฐานข้อมูลถูกแก้ไข",
                "what the database says of this version was changed")
        case .chainDiffers:
            Bilingual(
                "บันทึกการกระทำไม่ตรงกับฉบับนี้",
                "the audit chain tells of another publication at this place, or of none")
        case .rowMissing(let number):
            Bilingual(
                "เอกสารเผยแพร่ที่ \(number) หายไปจากฐานข้อมูล",
                "publication \(number) is gone from the database")
        }
    }
}

/// Holds what is stored of publications against what was published: rows, files, audit chain.
public struct PublicationProver: Sendable {
    private let database: Database
    private let files: FileStore?

    /// A prover; without a store the files are not looked at.
    public init(database: Database, files: FileStore?) {
        (self.database, self.files) = (database, files)
    }

    /// The proof of every publication of every authority, and of what is gone.
    public func everything() async throws -> [PublicationProof] {
        var proofs: [PublicationProof] = []
        let authorities: [Platform.Authority] = try await database.read(Platform.Authority.all)
        for authority in authorities {
            proofs += try await everything(of: authority.id)
        }
        return proofs
    }

    private func everything(of authority: Platform.Authority.ID) async throws -> [PublicationProof]
    {
        let (rows, act) = (database.scoped(to: authority.rawValue), console(authority))
        let found = try await rows.read { try $0.publications(of: authority) }
        var proofs: [PublicationProof] = []
        for sealed in found { proofs.append(try await proof(of: sealed)) }
        let known = Set(found.map(\.publication.entry))
        for entry in try await act.auditEntries(of: .publicationIssued)
        where !known.contains(entry.number) {
            guard case .number(let number)? = entry.about?.first else { continue }
            proofs.append(
                PublicationProof(
                    authority: authority, code: nil, faults: [.rowMissing(number: number)]))
        }
        return proofs
    }

    /// The proof of one publication.
    func proof(of sealed: SealedPublication) async throws -> PublicationProof {
        let publication = sealed.publication
        var faults: [PublicationProof.Fault] = []
        for format in PublicationFormat.allCases {
            let file = publication.files.first { $0.format == format }
            if let fault = try await fault(of: file, format, publication) { faults.append(fault) }
        }
        let json = publication.files.first { $0.format == .json }?.hash.text
        if json != publication.contentHash { faults.append(.contentChanged) }
        if publication.seal != sealed.seal { faults.append(.rowChanged) }
        let entry = try await console(publication.authority).auditEntry(publication.entry)
        let told = publication.note
        let isTold =
            entry.map {
                $0.act == told.act.rawValue && $0.about == told.facts && $0.hash == $0.computedHash
            } ?? false
        if !isTold { faults.append(.chainDiffers) }
        return PublicationProof(
            authority: publication.authority, code: publication.code, faults: faults)
    }

    private func fault(
        of file: Publication.File?, _ format: PublicationFormat, _ publication: Publication
    ) async throws -> PublicationProof.Fault? {
        guard let file else { return .fileUnnamed(format) }
        guard let files else { return nil }
        do {
            let bytes = try await files.bytes(of: file.hash)
            return bytes.count == file.size ? nil : .fileChanged(format)
        } catch StoreError.missing {
            return .fileMissing(format)
        } catch StoreError.damaged {
            return .fileChanged(format)
        }
    }

    private func console(_ authority: Platform.Authority.ID) -> Act {
        Act(
            by: .console, in: database.scoped(to: authority.rawValue),
            at: Timestamp(milliseconds: 0))
    }
}
