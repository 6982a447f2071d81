import Cryptography
import FileStore
import Platform
import Reports
import SQL
import StorageTesting
import Testing
import ThaiText
import Threads

@testable import Publications

@Suite("A document is asked for, read, approved and frozen") struct PublishingTests {
    @Test("What the executive approves is published in every form", arguments: Trial.engines)
    func publishes(_ trial: Trial) async throws {
        try await Office.open(trial) { office in
            let published = try await office.publish()
            #expect(published.version == 1)
            #expect(published.approver == "สมชาย มั่นคง")
            #expect(published.post == "นายกเทศมนตรีตำบลริมธารทอง")
            #expect(published.files.map(\.format) == PublicationFormat.allCases)
            for file in published.files {
                let bytes = try await office.files.bytes(of: file.hash)
                #expect(SHA256.hexadecimal(of: bytes) == file.hash.text)
            }
            let json = try #require(published.files.first { $0.format == .json })
            #expect(json.hash.text == published.contentHash)
            let found = try await office.town.database.read { try $0.publication(published.code) }
            #expect(found?.publication == published)
            let request = try await office.officer.approvalRequests(of: Office.subject())
            #expect(request.map(\.answer?.verdict) == [.approved])
            #expect(request.first?.publication == published.code)
        }
    }

    @Test("The web page carries the address of its proof and the hash of its content")
    func carriesProof() async throws {
        try await Office.open(.sqlite) { office in
            let published = try await office.publish()
            let html = try #require(published.files.first { $0.format == .html })
            let page = String(
                decoding: try await office.files.bytes(of: html.hash), as: UTF8.self)
            #expect(
                page.contains("https://ita.rimthanthong.example/verify/\(published.code.text)"))
            #expect(page.contains(published.contentHash.prefix(8)))
            #expect(page.contains("อนุมัติทางอิเล็กทรอนิกส์"))
            #expect(!page.contains("ร่าง</p>"))
        }
    }

    @Test(
        "A correction is a further version with a reason; the earlier stays",
        arguments: Trial.engines)
    func corrects(_ trial: Trial) async throws {
        try await Office.open(trial) { office in
            let first = try await office.publish()
            await #expect(throws: PublicationRefusal.published) {
                try await office.publish(because: "ไม่มีอะไรเปลี่ยน")
            }
            office.plan.withLock { $0.names[0] = "ยืมของผ่านระบบทุกครั้ง" }
            await #expect(throws: PublicationRefusal.reasonMissing) { try await office.publish() }
            let second = try await office.publish(because: "แก้ชื่อมาตรการ")
            #expect(second.version == 2 && second.reason == "แก้ชื่อมาตรการ")
            let all = try await office.officer.publications(of: Office.subject())
            #expect(all.map(\.code) == [first.code, second.code])
            #expect(try await office.proofs().allSatisfy(\.isSound))
        }
    }

    @Test(
        "A document that changed since it was asked for is not approved", arguments: Trial.engines)
    func changed(_ trial: Trial) async throws {
        try await Office.open(trial) { office in
            let id = try await office.press.request(Office.subject(), office.officer)
            let asked = try await office.officer.approvalRequest(id)
            office.plan.withLock { $0.names = ["ยืมของผ่านระบบ", "เปิดเผยค่าธรรมเนียม"] }
            do {
                try await office.press.approve(id, reading: asked.contentHash, office.executive)
                Issue.record("approved")
            } catch PublicationRefusal.changedSince(let parts) {
                #expect(parts.map(\.name) == ["เปิดเผยค่าธรรมเนียม"])
            }
            // Back to what was read, it is approved.
            office.plan.withLock { $0.names = ["ยืมของผ่านระบบ", "ประกาศขั้นตอนและค่าธรรมเนียม"] }
            try await office.press.approve(id, reading: asked.contentHash, office.executive)
        }
    }

    @Test("A framework that changed since it was asked for is said by its year")
    func framework() async throws {
        try await Office.open(.sqlite) { office in
            let id = try await office.press.request(Office.subject(), office.officer)
            let asked = try await office.officer.approvalRequest(id)
            let other = try Office.framework(2567)
            office.plan.withLock { $0.framework = other }
            await #expect(throws: PublicationRefusal.frameworkChanged(year: 2567)) {
                try await office.press.approve(id, reading: asked.contentHash, office.executive)
            }
        }
    }

    @Test("What must be mended first keeps from asking and from approving")
    func obstacles() async throws {
        try await Office.open(.sqlite) { office in
            let remark = PublicationDraft.Remark(Bilingual("ไม่มีผู้รับผิดชอบ", "Nobody answers"))
            let id = try await office.press.request(Office.subject(), office.officer)
            let asked = try await office.officer.approvalRequest(id)
            office.plan.withLock { $0.obstacles = [remark] }
            await #expect(throws: PublicationRefusal.obstacles([remark])) {
                try await office.press.approve(id, reading: asked.contentHash, office.executive)
            }
            await #expect(throws: PublicationRefusal.obstacles([remark])) {
                try await office.press.request(Office.subject(), office.officer)
            }
            office.plan.withLock { $0.names = [] }
            await #expect(throws: PublicationRefusal.nothingToPublish) {
                try await office.press.request(Office.subject(), office.officer)
            }
        }
    }

    @Test(
        "Only an executive approves, with a fresh password, what somebody else asked for and he read"
    )
    func whoMay() async throws {
        try await Office.open(.sqlite) { office in
            let id = try await office.press.request(Office.subject(), office.officer)
            let asked = try await office.officer.approvalRequest(id)
            let hash = asked.contentHash
            await #expect(throws: AccountRefusal.notPermitted) {
                try await office.press.approve(id, reading: hash, office.officer)
            }
            let late = Act(
                by: office.executive.actor, in: office.town.rows, at: Town.began + .minutes(20))
            await #expect(throws: AccountRefusal.confirmIdentity) {
                try await office.press.approve(id, reading: hash, late)
            }
            let both = office.town.act(
                try #require(office.officer.actor.person), [.officer, .executive],
                at: Town.began + .minutes(6))
            await #expect(throws: PublicationRefusal.ownRequest) {
                try await office.press.approve(id, reading: hash, both)
            }
            await #expect(throws: PublicationRefusal.notRead) {
                try await office.press.approve(id, reading: "another", office.executive)
            }
            await #expect(throws: PublicationRefusal.needsPerson) {
                try await office.press.approve(id, reading: hash, office.town.console)
            }
            await #expect(throws: AccountRefusal.notPermitted) {
                try await office.press.request(Office.subject(), office.executive)
            }
            try await office.press.approve(id, reading: hash, office.executive)
            await #expect(throws: PublicationRefusal.answered) {
                try await office.press.approve(id, reading: hash, office.executive)
            }
        }
    }

    @Test("A request is sent back with a reason or taken back, once", arguments: Trial.engines)
    func answers(_ trial: Trial) async throws {
        try await Office.open(trial) { office in
            let first = try await office.press.request(Office.subject(), office.officer)
            await #expect(throws: PublicationRefusal.asked) {
                try await office.press.request(Office.subject(), office.officer)
            }
            try await office.executive.returnRequest(first, because: "เพิ่มระยะเวลา")
            await #expect(throws: PublicationRefusal.answered) {
                try await office.officer.withdrawRequest(first)
            }
            let second = try await office.press.request(Office.subject(), office.officer)
            #expect(try await office.executive.waitingRequests().map(\.id) == [second])
            try await office.officer.withdrawRequest(second)
            #expect(try await office.executive.waitingRequests().isEmpty)
            let answers = try await office.officer.approvalRequests(of: Office.subject())
            #expect(answers.map(\.answer?.verdict) == [.withdrawn, .returned])
            #expect(answers.last?.answer?.reason == "เพิ่มระยะเวลา")
        }
    }

    @Test("The same content gives the same bytes, and codes are of letters nobody mistakes")
    func deterministic() throws {
        let framework = try Office.framework(2568)
        let draft = try #require(Office.Plan(framework: framework).draft(of: Office.subject()))
        let profile = try Town.profile("rim")
        let subject = try Office.subject()
        let one = FrozenContent(draft, of: subject, by: profile)
        #expect(one.bytes == FrozenContent(draft, of: subject, by: profile).bytes)
        #expect(FrozenContent(one.bytes) == one)
        for _ in 0..<50 {
            let code = PublicationCode(.system)
            #expect(code.text.count == 9 && PublicationCode(segment: code.text) == code)
            #expect(PublicationCode(code.text.uppercased().replacing("-", with: " ")) == code)
            #expect(!code.text.contains { "01ilo".contains($0) })
        }
        for wrong in ["", "abcd", "abcd-efg1", "abcd-efgh-jkmn", "ภาษาไทยแปด", "../etc/passwd"] {
            #expect(PublicationCode(wrong) == nil, "\(wrong)")
        }
        #expect(PublicationCode(segment: "ABCD-EFGH") == nil)
    }
}

@Suite("What publications prove of an item") struct PublicationEvidenceTests {
    @Test("The plan's item of its year shows the latest version, in every year's numbering")
    func plan() async throws {
        try await Office.open(.sqlite) { office in
            let source = PublicationEvidence(library: try Office.library())
            let reader = AuthorityReader(office.town.id, in: office.town.database)
            let year = try #require(FiscalYear(2569))
            #expect(try await source.evidence(for: ["o25"], of: year, in: reader).isEmpty)
            let published = try await office.publish()
            let found = try await source.evidence(for: ["o12", "o25", "o26"], of: year, in: reader)
            #expect(found.map(\.item) == ["o25"] && found.allSatisfy(\.isPublic))
            #expect(found.first?.updated == published.since)
            // The report on 2569 is an item of 2570; its plan is none of 2568.
            let before = try #require(FiscalYear(2568))
            #expect(try await source.evidence(for: ["o27"], of: before, in: reader).isEmpty)
        }
    }
}
