import Assessment
import Foundation
import Platform
import Reports
import Testing
import ThaiText

@testable import Measures

@Suite("Reading a plan before it is signed") struct PlanReviewTests {
    static let library: FrameworkLibrary? = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Frameworks")
        let files = (2565...2569).compactMap { year in
            let name = "\(year).json"
            return (try? Data(contentsOf: folder.appending(path: name))).map {
                FrameworkFile(name: name, bytes: Array($0))
            }
        }
        return try? FrameworkLibrary(files: files)
    }()

    private static func matters(
        _ contents: [MeasureContent], weak: [String] = ["i10"],
        lowest: [Int: PlanGround.Lowest] = [:],
        corrected: CorrectedFigures? = nil, areDropped: Bool = false
    ) throws -> [PlanFinding.Matter] {
        let framework = try #require(library?.framework(for: 2568))
        let year = try #require(FiscalYear(2569))
        let measures = contents.enumerated().map { index, content in
            PlannedMeasure(
                id: .init(rawValue: Int64(index + 1)), year: year, version: 1, content: content,
                isDropped: areDropped, since: Timestamp(milliseconds: 0), by: nil)
        }
        return PlanReview(
            of: measures, for: year, answering: framework,
            ground: PlanGround(weak: weak, lowest: lowest, corrected: corrected),
            authority: "เทศบาลตำบลริมธารทอง"
        ).findings.map(\.matter)
    }

    /// A measure at which nothing is odd, changed.
    private static func measure(_ change: (inout MeasureContent) -> Void = { _ in })
        -> MeasureContent
    {
        var content = MeasureContent(
            topic: 4, name: "ยืมของผ่านระบบ มีใบส่งคืนทุกครั้ง", targets: ["i10"],
            issue: "การขอยืมทรัพย์สินของเทศบาลตำบลริมธารทองยังช้า", steps: ["ทำทะเบียน"],
            divisions: [.init(rawValue: 1)], period: "ไตรมาสที่ ๒", outputs: ["ทะเบียน 1 เล่ม"],
            outcomes: ["ผู้ยืมทุกคนได้ใบส่งคืน"])
        change(&content)
        return content
    }

    @Test("Nothing is said about a plan at which nothing is odd")
    func sound() throws { #expect(try Self.matters([Self.measure()]) == []) }

    @Test("Each oddity is found, and only it")
    func each() throws {
        let cases: [((inout MeasureContent) -> Void, [PlanFinding.Matter])] = [
            ({ $0.targets = [] }, [.aimsAtNothing, .weakWithoutMeasure(code: "i10")]),
            ({ $0.targets = ["e5"] }, [.aimsAtNothingWeak, .weakWithoutMeasure(code: "i10")]),
            ({ $0.targets = ["i10", "o35"] }, [.staleCode(code: "o35", now: ["o28"])]),
            ({ $0.divisions = [] }, [.noOwner]), ({ $0.period = "" }, [.noPeriod]),
            ({ ($0.outputs, $0.outcomes) = ([], []) }, [.nothingExpected]),
            ({ $0.outcomes = ["ดำเนินการแล้วเสร็จ"] }, [.onlyDone(text: "ดำเนินการแล้วเสร็จ")]),
            ({ $0.steps = ["แจ้งทุกกองของ อบต.ทุ่งฝ้าย"] }, [.foreignName(name: "อบต.ทุ่งฝ้าย")]),
            ({ $0.period = "๓๑ กันยายน ๒๕๖๙" }, [.impossibleDay]),
        ]
        for (index, (change, expected)) in cases.enumerated() {
            let found = try Self.matters([Self.measure(change)])
            #expect(found == expected, "\(index)")
        }
    }

    @Test(
        "A measure that passes by the lowest of its topic says which that is, while no other measure sees to it"
    )
    func missesLowest() throws {
        let lowest = [4: PlanGround.Lowest(["i11", "i12"], score: "81.86")]
        let passing = PlanFinding.Matter.missesLowest(
            topic: 4, codes: ["i11", "i12"], score: "81.86")
        #expect(try Self.matters([Self.measure()], lowest: lowest) == [passing])
        // The weak item that the sentence names is not told a second time.
        #expect(
            try Self.matters([Self.measure()], weak: ["i10", "i11"], lowest: lowest) == [passing])
        let aiming = Self.measure { content in
            (content.name, content.issue) = ("คืนของตรงเวลา ทุกกองช่วยกัน", "ผู้ยืมไม่รู้กำหนดส่งคืน")
            (content.targets, content.outcomes) = (["i12"], ["ของส่งคืนครบภายใน 7 วัน"])
        }
        #expect(
            try Self.matters([Self.measure(), aiming], weak: ["i10", "i12"], lowest: lowest)
                == [])
        #expect(try Self.matters([Self.measure { $0.topic = 3 }], lowest: lowest) == [])
        // What is as high as the highest level asks for need not be raised.
        let high = [4: PlanGround.Lowest(["i11"], score: "95.00")]
        #expect(try Self.matters([Self.measure()], lowest: high) == [])
        let below = [4: PlanGround.Lowest(["i11"], score: "94.99")]
        #expect(try !Self.matters([Self.measure()], lowest: below).isEmpty)
    }

    @Test("Of many that are lowest together three are named, and how many more there are")
    func lowestTogether() {
        let words = { (codes: [String]) in PlanFinding.Matter.list(codes).thai }
        #expect(words(["o1"]) == "o1")
        #expect(words(["o1", "o2", "o3"]) == "o1, o2 และ o3")
        #expect(words(["o1", "o2", "o3", "o4", "o5"]) == "o1, o2, o3 และอีก 2 ข้อ")
    }

    @Test(
        "A score that was corrected after the measure was written is told with its place, the old and the new one"
    )
    func formerScore() throws {
        let framework = try #require(Self.library?.framework(for: 2568))
        let correction = CorrectedFigures.Correction(
            .question("i10"), from: "84.35", to: "85.43")
        let corrected = CorrectedFigures([correction], current: ["85.43"], by: framework)
        let old = "ข้อ i10 ได้ ๘๔.๓๕ คะแนน"
        let found = try Self.matters([Self.measure { $0.issue = old }], corrected: corrected)
        let figure = FigureName(framework: framework)(.question("i10"))
        #expect(found == [.formerScore(correction, figure: figure, in: .issue, text: old)])
        #expect(found.first?.wording.thai.contains("84.35") == true)
        #expect(found.first?.wording.thai.contains("ปัจจุบัน 85.43") == true)
        let mended = Self.measure { $0.issue = "ข้อ i10 ได้ ๘๕.๔๓ คะแนน" }
        #expect(try Self.matters([mended], corrected: corrected) == [])
    }

    @Test("Days outside of the plan's fiscal year are told")
    func outside() throws {
        for period in ["ต.ค. ๖๗ - ก.ย. ๖๘", "๑ ตุลาคม ๒๕๖๙"] {
            let found = try Self.matters([Self.measure { $0.period = period }])
            guard case .outsideYear? = found.first, found.count == 1 else {
                Issue.record("\(period): \(found)")
                continue
            }
        }
    }

    @Test("Wording that was copied from another measure is told where it stands")
    func repeated() throws {
        let name = Self.measure().name
        let found = try Self.matters([
            Self.measure(),
            Self.measure {
                ($0.issue, $0.outcomes) = ("ผู้ยืมไม่รู้กำหนดส่งคืน", ["ของส่งคืนครบภายใน 7 วัน"])
                $0.name = name.replacing(" ", with: "  ")
            },
        ])
        #expect(found == [.repeated(text: name.replacing(" ", with: "  "), in: .init(rawValue: 1))])
    }

    @Test("A measure that was taken out of the plan is not read, and covers nothing")
    func dropped() throws {
        let found = try Self.matters(
            [Self.measure { $0.divisions = [] }], weak: ["i10", "o13"], areDropped: true)
        #expect(
            found == [.weakWithoutMeasure(code: "i10"), .weakWithoutMeasure(code: "o13")])
    }

    @Test(
        "An outcome that only says it was done is told from one that says what changed",
        arguments: [
            ("ดำเนินการแล้ว", true), ("ดำเนินการเรียบร้อยแล้ว", true), ("แล้วเสร็จตามแผน", true),
            ("Done.", true),
            ("ได้ดำเนินการครบถ้วนทุกขั้นตอนแล้ว", true), ("ดำเนินการแล้ว 12 ครั้ง", false),
            ("ดำเนินการแล้ว ๑๒ ครั้ง", false), ("ประชาชนรอไม่เกินครึ่งชั่วโมง", false), ("", false),
        ])
    func onlyDone(_ text: String, _ isAll: Bool) {
        #expect(DoneOnly.isAllThatIsSaid(text) == isAll)
    }

    @Test(
        "Names of other authorities are found in running text, the own one and general words are not",
        arguments: [
            ("เทศบาลตำบลริมธารทองจัดทำทะเบียน", []), ("ทต.ริมธารทอง", []), ("ทต. ริมธารทอง แจ้งทุกกอง", []),
            ("ทุก อบต. ต้องประกาศ", []), ("เทศบาลตำบลทุกแห่ง", []),
            ("องค์การบริหารส่วนตำบลทุ่งฝ้าย", ["องค์การบริหารส่วนตำบลทุ่งฝ้าย"]),
            ("เทศบาลเมืองริมธารทอง", ["เทศบาลเมืองริมธารทอง"]),
            ("ตามแบบ อบต.บ้านโป่งแดง และ อบต.บ้านโป่งแดง", ["อบต.บ้านโป่งแดง"]),
            (
                "อย่าง ทต.บ้านโป่งแดง และ องค์การบริหารส่วนตำบลทุ่งฝ้าย",
                ["ทต.บ้านโป่งแดง", "องค์การบริหารส่วนตำบลทุ่งฝ้าย"]
            ),
        ])
    func foreign(_ text: String, _ names: [String]) {
        #expect(AuthorityMentions(own: "เทศบาลตำบลริมธารทอง").foreign(in: [text]) == names)
    }
}
