import Cryptography
import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

extension Publications {
    /// The longest file that is looked at, in bytes; it lies in memory only while it is.
    static let fileLimit = 20 << 20

    func proofRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(PublicationLocations.proving, .page(.everyone)) { visit in
                try await proving(visit, Sheet(visit), find: true)
            },
            gate.post(
                PublicationLocations.proving,
                .upload(.everyone, fields: [], limit: Self.fileLimit + (1 << 20)),
                answer: recognise),
            gate.get(
                PublicationLocations.proof, .page(.everyone, rate: .form), answer: prove),
        ]
    }

    /// The page that asks for a code or a file; a code in its address leads on to its proof.
    private func proving(
        _ visit: Visit, _ sheet: Sheet, find: Bool = false, _ answer: FileAnswer? = nil,
        refused: Status = .unprocessableContent
    ) async throws -> Response {
        var sheet = sheet
        if find, let typed = sheet.fields[ProvingPage.code] {
            if let code = PublicationCode(Digits.arabic(typed)) {
                return .redirect(to: LinkAddress(PublicationLocations.proof.path(code)))
            }
            sheet.refuse(
                ProvingPage.code,
                Bilingual(
                    "ใส่รหัสเอกสาร 8 ตัว เช่น 7kmx-2q9p อยู่หน้าสุดท้ายของเอกสาร",
                    "Enter the code of 8 signs, as 7kmx-2q9p; it stands on the document's last page"
                ))
        }
        let page = ProvingPage(
            sheet: sheet, hidden: visit.hidden(for: PublicationLocations.proving.template),
            answer: answer, language: visit.language)
        var look = PageLook(
            sheet.isSound ? .ok : refused, description: ProvingPage.purpose(visit.language),
            hasErrors: !sheet.isSound)
        look.isPrivate = visit.request.method == .post
        return await frame.page(ProvingPage.title(visit.language), for: visit, look) { page }
    }

    /// Tells which publication a file is, by nothing but the hash of its bytes; nothing of it is kept.
    private func recognise(_ visit: Visit) async throws -> Response {
        var visit = visit
        var sheet = Sheet([], visit.language)
        do {
            let upload = try await visit.upload(file: ProvingPage.file, limit: Self.fileLimit)
            if upload.isTooLarge { throw BodyError.tooLarge(limit: Self.fileLimit) }
            guard !upload.fileName.isEmpty, !upload.bytes.isEmpty else {
                sheet.refuse(
                    ProvingPage.file,
                    Bilingual("เลือกไฟล์ที่มีข้อมูล", "Choose a file that holds something"))
                return try await proving(visit, sheet)
            }
            let hash = SHA256.hexadecimal(of: upload.bytes)
            let found = try await database.read { try $0.recognised(hash) }
            return try await proving(visit, sheet, try await answer(found, hash, visit))
        } catch BodyError.tooLarge {
            sheet.refuse(
                ProvingPage.file,
                Bilingual(
                    "ไฟล์ใหญ่เกิน \(Self.fileLimit >> 20) เมกะไบต์ ไม่ใช่ไฟล์ที่ระบบนี้เผยแพร่",
                    "The file is larger than \(Self.fileLimit >> 20) MiB; nothing published here is."
                ))
            return try await proving(visit, sheet, refused: .contentTooLarge)
        }
    }

    private func answer(
        _ found: [RecognisedFile], _ hash: String, _ visit: Visit
    ) async throws -> FileAnswer {
        guard let first = found.first else { return .unknown(hash: hash) }
        let versions = try await database.read { try $0.versions(of: first.publication) }
        return .known(
            first, authority: try await site(of: first.publication, visit).authority.profile.name,
            isLatest: versions.last?.code == first.publication.code)
    }

    /// The page that asks, for a code that nothing was published under: a slip, or a forgery.
    private func unknown(_ visit: Visit, _ code: PublicationCode) async throws -> Response {
        var sheet = Sheet([(ProvingPage.code, code.text)], visit.language)
        sheet.refuse(
            ProvingPage.code,
            Bilingual(
                "ไม่พบเอกสารรหัส \(code.text) ที่นี่ ตรวจตัวอักษรกับเอกสารทีละตัว ถ้าตรงแล้วยังไม่พบ เอกสารอาจไม่ใช่ของจริง ถามหน่วยงานที่ออกเอกสาร",
                "Nothing was published here under \(code.text). Compare it with the document sign by sign; if it is the same, the document may not be genuine: ask the authority that issued it."
            ))
        return try await proving(visit, sheet, refused: .notFound)
    }

    private func prove(_ visit: Visit, _ code: PublicationCode) async throws -> Response {
        guard let sealed = try await database.read({ try $0.publication(code) }) else {
            return try await unknown(visit, code)
        }
        let prover = PublicationProver(database: database, files: press.files)
        let proof = try await prover.proof(of: sealed)
        let versions = try await database.read { try $0.versions(of: sealed.publication) }
        let site = try await site(of: sealed.publication, visit)
        let page = ProofPage(
            publication: sealed.publication, proof: proof, latest: versions.last,
            authority: site.authority.profile, at: visit.now, language: visit.language)
        var look = PageLook()
        look.site = site
        return await frame.page(page.title, for: visit, look) {
            Breadcrumbs(
                [
                    .front(site, visit.language),
                    MenuLink(
                        sealed.publication.subject.name(visit.language),
                        LinkAddress(PublicationLocations.publication.path(code))),
                ], here: Self.proofLink(visit.language).text, visit.language)
            page
        }
    }
}
