public import Reports
public import ThaiText

/// Something in a plan that is better mended before the executive signs; none of it keeps anybody from signing.
public struct PlanFinding: Sendable, Hashable {
    /// Which measure; nil for the plan as a whole.
    public let measure: PlannedMeasure.ID?
    /// What is odd about it.
    public let matter: Matter

    /// What can be odd.
    public enum Matter: Sendable, Hashable {
        /// It names no question or item that it is to raise.
        case aimsAtNothing
        /// None of the questions and items that it names is weak.
        case aimsAtNothingWeak
        /// It aims at something else than the lowest of its topic, at which no measure aims.
        case missesLowest(topic: Int, codes: [String], score: String)
        /// Its words give a score that was corrected since.
        case formerScore(
            CorrectedFigures.Correction, figure: Bilingual, in: Place, text: String)
        /// A weak question or item that no measure aims at.
        case weakWithoutMeasure(code: String)
        /// No division answers for it.
        case noOwner
        /// It does not say when.
        case noPeriod
        /// It does not say what is expected of it.
        case nothingExpected
        /// What is expected to change is only that it was done.
        case onlyDone(text: String)
        /// The same wording stands in another measure.
        case repeated(text: String, in: PlannedMeasure.ID)
        /// Another authority's name was left in.
        case foreignName(name: String)
        /// It names days outside of the fiscal year of the plan.
        case outsideYear(days: DateSpan)
        /// It names a day that its month does not have.
        case impossibleDay
        /// The year's assessment has no such question or item; what it may be called now, if known.
        case staleCode(code: String, now: [String])
        /// The year's assessment calls something else by the code than it did when the measure was written.
        case otherItem(code: String, then: TargetBasis, now: String)
    }

    /// Which words of a measure.
    public enum Place: Sendable, Hashable {
        case name, issue, output, outcome
        /// The step of a number, 1 for the first.
        case step(Int)
    }

    /// Whether it is about a weak question or item that no measure aims at.
    var isOfWeakItem: Bool {
        switch matter {
        case .weakWithoutMeasure, .missesLowest: true
        default: false
        }
    }

    init(_ matter: Matter, in measure: PlannedMeasure.ID? = nil) {
        (self.measure, self.matter) = (measure, matter)
    }
}

extension PlanFinding.Matter {
    /// What was found and how to mend it.
    public var wording: Bilingual {
        switch self {
        case .aimsAtNothing:
            Bilingual(
                "ยังไม่บอกว่าจะยกระดับข้อใด เลือกข้อคำถามหรือรายการที่มุ่งแก้",
                "It does not say which question or item it raises; choose some.")
        case .aimsAtNothingWeak:
            Bilingual(
                "ข้อที่มุ่งแก้ไม่มีข้อใดคะแนนต่ำ ตรวจว่าเลือกข้อถูกแล้ว",
                "None of the items it aims at is weak; check that they are the right ones.")
        case .missesLowest(let topic, let codes, let score):
            Bilingual(
                "ไม่ได้มุ่งแก้ข้อที่ต่ำที่สุดของประเด็นที่ \(topic) คือ \(Self.list(codes).thai) (\(score) คะแนน) และไม่มีมาตรการใดช่วยข้อนั้น",
                "It passes by the lowest of topic \(topic), \(Self.list(codes).english) (\(score)), and no measure aims at that."
            )
        case .formerScore(let correction, let figure, let place, let text):
            Bilingual(
                "\(place.name.thai) “\(text)” ยังใช้ตัวเลข \(correction.former) ซึ่งเป็น\(figure.thai)ก่อนแก้ ปัจจุบัน \(correction.now)",
                "\(place.name.english) “\(text)” still gives \(correction.former), which was \(figure.english) before it was corrected to \(correction.now)."
            )
        case .weakWithoutMeasure(let code):
            Bilingual(
                "ข้อ \(code) คะแนนต่ำ แต่ไม่มีมาตรการใดช่วยข้อนี้",
                "Item \(code) is weak, and no measure aims at it.")
        case .noOwner: Bilingual("ยังไม่มีผู้รับผิดชอบ", "No division answers for it.")
        case .noPeriod: Bilingual("ยังไม่บอกระยะเวลา", "It does not say when.")
        case .nothingExpected:
            Bilingual(
                "ยังไม่บอกผลผลิตหรือผลลัพธ์ที่คาดไว้", "It does not say what is expected of it.")
        case .onlyDone(let text):
            Bilingual(
                "ผลลัพธ์ “\(text)” บอกเพียงว่าทำแล้ว บอกว่าอะไรเปลี่ยนไป มีตัวเลขยิ่งดี",
                "The outcome “\(text)” only says that it was done; say what changes, best with a figure."
            )
        case .repeated(let text, let other):
            Bilingual(
                "ข้อความ “\(text)” ซ้ำกับมาตรการที่ \(other.rawValue)",
                "“\(text)” stands in measure \(other.rawValue) as well.")
        case .foreignName(let name):
            Bilingual("มีชื่อหน่วยงานอื่นค้างอยู่: \(name)", "Another authority's name was left in: \(name)")
        case .outsideYear(let days):
            Bilingual(
                "ระยะเวลา \(days.written(.short)) อยู่นอกปีงบประมาณของแผน",
                "The period \(days.written(.short, digits: .arabic)) lies outside of the plan's fiscal year."
            )
        case .impossibleDay:
            Bilingual(
                "ระยะเวลามีวันที่ที่ไม่มีอยู่จริง", "The period names a day that its month does not have.")
        case .staleCode(let code, let now):
            Bilingual(
                "ปีนี้ไม่มีข้อ \(code)" + (now.isEmpty ? "" : " ปัจจุบันคือ \(now.joined(separator: ", "))"),
                "This year has no item \(code)"
                    + (now.isEmpty ? "." : "; it is \(now.joined(separator: ", ")) now."))
        case .otherItem(let code, let then, let now):
            Bilingual(
                "เกณฑ์เปลี่ยนไปหลังเขียนมาตรการ ข้อ \(code) ปี \(then.year) คือ “\(then.name)” ปัจจุบันคือ “\(now)” อ่านมาตรการแล้วบันทึกใหม่",
                "The framework changed after the measure was written: in \(then.year) item \(code) was “\(then.name)”, now it is “\(now)”. Read the measure and save it again."
            )
        }
    }
}

extension PlanFinding.Matter {
    /// The codes of the lowest that is passed by; none of other matters.
    var lowestCodes: [String] {
        if case .missesLowest(_, let codes, _) = self { codes } else { [] }
    }

    /// At most three codes, and how many more there are.
    static func list(_ codes: [String]) -> Bilingual {
        let most = 3
        guard codes.count > most else {
            let last = codes.last ?? ""
            let others = codes.dropLast().joined(separator: ", ")
            return others.isEmpty
                ? Bilingual(last, last)
                : Bilingual("\(others) และ \(last)", "\(others) and \(last)")
        }
        let (first, more) = (codes.prefix(most).joined(separator: ", "), codes.count - most)
        return Bilingual("\(first) และอีก \(more) ข้อ", "\(first) and \(more) more")
    }
}

extension PlanFinding.Place {
    /// What the words are called on the measure's page.
    fileprivate var name: Bilingual {
        switch self {
        case .name: Bilingual("ชื่อมาตรการ", "The name")
        case .issue: Bilingual("ประเด็นที่ต้องแก้", "The issue")
        case .output: Bilingual("ผลผลิต", "The output")
        case .outcome: Bilingual("ผลลัพธ์", "The outcome")
        case .step(let number): Bilingual("ขั้นตอนที่ \(number)", "Step \(number)")
        }
    }
}
