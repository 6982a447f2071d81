import Design
import Platform
import ThaiText

/// What acts on the plan of measures are about.
extension AuditSubjects {
    /// The cell of such an act; nil for all others.
    func measure(_ about: [AuditNote.Fact], of act: AuditedAct?) -> Cell? {
        let numbers = about.compactMap { fact -> Int64? in
            if case .number(let number) = fact { number } else { nil }
        }
        let people = about.compactMap { fact -> Cell? in
            if case .person(let id) = fact { person(id) } else { nil }
        }
        guard let first = numbers.first, let last = numbers.last else { return nil }
        let measure = Bilingual("มาตรการที่ \(first)", "Measure \(first)")
        switch act {
        case .planStarted, .suggestionsTaken, .readMeasuresTaken:
            return .text(plan(first, last, act))
        case .measuresRead, .readMeasureCorrected: return .text(reading(first, last, act))
        case .approvalRequested, .approvalWithdrawn, .approvalReturned:
            return .text(Bilingual("คำขออนุมัติที่ \(first)", "Request \(first)")(language))
        case .publicationIssued:
            let version = Bilingual(" ฉบับที่ \(last)", ", version \(last)")
            return .text(
                (Bilingual("เอกสารเผยแพร่ที่ \(first)", "Publication \(first)") + version)(language))
        case .measureConcluded, .measureFigureChosen:
            return .text((measure + written(last, act))(language))
        case .measureAdded, .measureChanged, .measureDropped, .measureRestored:
            let version = Bilingual(" ฉบับที่ \(last)", ", version \(last)")
            return .text((measure + version)(language))
        case .progressRecorded, .progressWithdrawn:
            let entry = Bilingual(" บันทึกที่ \(last)", ", entry \(last)")
            return .text((measure + entry)(language))
        case .progressShown, .progressHidden:
            return .text((measure + evidence(numbers, act))(language))
        case .measureAssigned, .assignmentEnded:
            return .several([.text(measure(language))] + people)
        default: return nil
        }
    }

    /// Which conclusion, or which choice of a counted figure.
    private func written(_ number: Int64, _ act: AuditedAct?) -> Bilingual {
        act == .measureConcluded
            ? Bilingual(" สรุปผลฉบับที่ \(number)", ", outcome version \(number)")
            : Bilingual(" ตัวเลขที่เลือกครั้งที่ \(number)", ", choice \(number)")
    }

    /// Of which entry, and how many pieces or which one.
    private func evidence(_ numbers: [Int64], _ act: AuditedAct?) -> Bilingual {
        let (entry, last) = (numbers.dropFirst().first ?? 0, numbers.last ?? 0)
        let pieces =
            act == .progressShown
            ? Bilingual(" \(last) ชิ้น", last == 1 ? ", 1 piece" : ", \(last) pieces")
            : Bilingual(" ชิ้นที่ \(last)", ", piece \(last)")
        return Bilingual(" บันทึกที่ \(entry)", ", entry \(entry)") + pieces
    }

    private func reading(_ number: Int64, _ other: Int64, _ act: AuditedAct?) -> String {
        let rest =
            act == .measuresRead
            ? Bilingual(" มี \(other) มาตรการ", ", with \(other) measures")
            : Bilingual(" มาตรการที่ \(other)", ", measure \(other)")
        return (Bilingual("เอกสารที่อ่าน \(number)", "Reading \(number)") + rest)(language)
    }

    private func plan(_ year: Int64, _ other: Int64, _ act: AuditedAct?) -> String {
        act == .planStarted
            ? Bilingual("แผนปี \(year) จากแผนปี \(other)", "Plan of \(year) from that of \(other)")(
                language)
            : Bilingual("แผนปี \(year) เพิ่ม \(other) มาตรการ", "\(other) in the plan of \(year)")(
                language)
    }
}
