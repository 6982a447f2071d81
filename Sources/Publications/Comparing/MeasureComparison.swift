import Reports
import ThaiText

/// The measures of two contents of a document: which came, which went, and what is otherwise of those that stayed.
///
/// A content has no numbers of measures, so those of one name are one; of the others those that agree in most of what they say.
struct MeasureComparison {
    typealias Part = ContentChanges.Part

    let old: [Measure]
    let new: [Measure]

    /// In how many of their fields measures of other names agree to be one that was renamed.
    private static let alike = 4

    var parts: [Part] {
        let pairs = pairs
        let (kept, came) = (pairs.filter { $0.old != nil }, pairs.filter { $0.old == nil })
        let stayed = Set(kept.compactMap(\.old))
        let gone = old.indices.filter { !stayed.contains($0) }
        return [
            named(Bilingual("เพิ่มมาตรการ", "Measures added"), came.map(\.new.name)),
            named(
                Bilingual("นำมาตรการออก", "Measures taken out"),
                zip(old.indices, old).filter { gone.contains($0.0) }.map(\.1.name)),
            changed(kept),
        ].compactMap(\.self)
    }

    private func named(_ name: Bilingual, _ measures: [String]) -> Part? {
        measures.isEmpty
            ? nil
            : Part(
                name: name + Bilingual(" \(measures.count) ข้อ", " (\(measures.count))"),
                lines: measures.map { Bilingual($0, $0) })
    }

    private func changed(_ kept: [(old: Int?, new: Measure)]) -> Part? {
        let before = Dictionary(uniqueKeysWithValues: zip(old.indices, old))
        let told = kept.compactMap { index, measure -> [Bilingual]? in
            guard let earlier = index.flatMap({ before[$0] }), earlier != measure else {
                return nil
            }
            return MeasureFields.changes(from: earlier, to: measure).map { field, change in
                Bilingual(
                    "\(measure.name) · \(field.thai): ", "\(measure.name) · \(field.english): ")
                    + change
            }
        }
        guard !told.isEmpty else { return nil }
        return Part(
            name: Bilingual("แก้มาตรการ \(told.count) ข้อ", "Measures changed (\(told.count))"),
            lines: told.flatMap(\.self))
    }

    /// Every new measure with the place of the old one that it was.
    private var pairs: [(old: Int?, new: Measure)] {
        var free = Array(zip(old.indices, old))
        func take(_ isIt: (Measure) -> Bool) -> Int? {
            guard let place = free.firstIndex(where: { isIt($0.1) }) else { return nil }
            return free.remove(at: place).0
        }
        let named = new.map { measure in
            (old: take { $0.name == measure.name }, new: measure)
        }
        return named.map { pair in
            guard pair.old == nil else { return pair }
            let found = take {
                MeasureFields.agreements($0, pair.new) >= Self.alike
            }
            return (found, pair.new)
        }
    }
}

/// What a measure of a document says, field by field.
private enum MeasureFields {
    private static let all: [(name: Bilingual, text: @Sendable (Measure) -> String)] =
        [
            (Bilingual("ชื่อ", "name"), { $0.name }),
            (Bilingual("ประเด็น", "topic"), { $0.topic.map { String($0) } ?? "" }),
            (Bilingual("ข้อที่จะยกระดับ", "items"), { $0.targets.joined(separator: " ") }),
            (Bilingual("ประเด็นที่ต้องแก้", "issue"), { $0.issue ?? "" }),
            (Bilingual("ขั้นตอน", "steps"), { $0.steps.joined(separator: "; ") }),
            (
                Bilingual("ผู้รับผิดชอบ", "who answers for it"),
                { $0.responsible.joined(separator: ", ") }
            ),
            (Bilingual("ระยะเวลา", "period"), { $0.period?.text ?? "" }),
            (Bilingual("ผลผลิต", "outputs"), { $0.outputs.joined(separator: "; ") }),
            (Bilingual("ผลลัพธ์", "outcomes"), { $0.outcomes.joined(separator: "; ") }),
            (Bilingual("หลักฐาน", "evidence"), { ($0.evidence ?? []).joined(separator: "; ") }),
            (Bilingual("ข้อเสนอแนะ", "recommendation"), { $0.recommendation ?? "" }),
        ]

    static func changes(
        from old: Measure, to new: Measure
    ) -> [(field: Bilingual, change: Bilingual)] {
        all.compactMap { name, text in
            text(old) == text(new) ? nil : (name, TextChange(text(old), text(new)).wording)
        }
    }

    /// In how many fields that say something two measures agree.
    static func agreements(_ one: Measure, _ other: Measure) -> Int {
        all.count { !$0.text(one).isEmpty && $0.text(one) == $0.text(other) }
    }
}
