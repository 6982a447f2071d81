import ThaiText

/// A slip in words.
struct SlipText {
    let print: PrintedNumber
    /// The right value in hundredths; nil where none can be named.
    let value: Int?

    /// The slip of a kind with its words.
    func slip(_ kind: Slip.Kind) -> Slip { Slip(kind: kind, text: text(kind)) }

    private func text(_ kind: Slip.Kind) -> Bilingual {
        switch kind {
        case .lookAlikeDigit, .wrongDigit, .twoDigits: replaced(kind)
        case .letterForDigit: Bilingual("ตัวอักษรแทนตัวเลข", "a letter stands for a digit")
        case .swappedDigits: swapped
        case .swappedGroups:
            Bilingual(
                "เลขหน้าและหลังจุดทศนิยมสลับกัน",
                "the digits before and after the point are swapped")
        case .doubledDigit: Bilingual("พิมพ์ตัวเลขซ้ำหนึ่งตัว", "one digit is printed twice")
        case .droppedDigit: Bilingual("ตัวเลขตกหล่นหนึ่งตัว", "one digit is left out")
        case .movedPoint: Bilingual("จุดทศนิยมเลื่อนหรือหายไป", "the decimal point moved or got lost")
        case .neighbourValue:
            Bilingual(
                "ซ้ำกับค่าของแถวหรือช่องข้างเคียง", "it repeats the value of the row or column beside")
        case .otherPartValue:
            Bilingual("เป็นค่าของอีกส่วนหนึ่งของแบบวัด", "it is the value of the survey's other part")
        case .otherPartBlock:
            Bilingual(
                "คะแนนทั้งชุดเป็นของอีกส่วนหนึ่งของแบบวัด",
                "the scores of the whole block are those of the survey's other part")
        case .otherNumber:
            Bilingual(
                "เป็นตัวเลขอื่น ไม่เหมือนการพิมพ์หรืออ่านผิดที่รู้จัก",
                "it is another number, unlike any known slip of typing or reading")
        case .levelOfWrongScore:
            Bilingual("ระดับตั้งตามคะแนนที่ผิด", "the level follows a wrong score")
        case .contradictsFigures:
            Bilingual("ข้อความกับตัวเลขขัดกัน", "the statement and the figures contradict each other")
        case .otherYear: Bilingual("เป็นของปีอื่น", "it belongs to another year")
        case .nameOfOtherCode:
            Bilingual("ชื่อเป็นของรหัสอื่น", "the name belongs to another code")
        case .unknownCode: Bilingual("ไม่มีรหัสนี้", "there is no such code")
        }
    }

    /// The writing of the value that differs from the print in the fewest digits.
    private var places: [(right: UInt8, read: UInt8)] {
        guard let text = print.text, let value else { return [] }
        let writings = SlipLikelihood.writings(of: value).filter {
            $0.count == text.count && $0.point == text.point
        }
        let pairs = writings.map { right in
            (0..<text.count).filter { right[$0] != text[$0] }.map { (right[$0], text[$0]) }
        }
        return pairs.min { $0.count < $1.count } ?? []
    }

    private func replaced(_ kind: Slip.Kind) -> Bilingual {
        guard let first = places.first else { return Bilingual("ตัวเลขผิด", "a wrong digit") }
        if kind == .twoDigits { return Bilingual("ตัวเลขผิดสองตัว", "two wrong digits") }
        let thai = "เลข \(first.right) กลายเป็น \(first.read)"
        let english = "\(first.right) became \(first.read)"
        guard kind == .lookAlikeDigit else { return Bilingual(thai, english) }
        return Bilingual(
            "\(thai) (\(Digits.thai("\(first.right)"))/\(Digits.thai("\(first.read)")) คล้ายกัน)",
            "\(english) (they look alike)")
    }

    private var swapped: Bilingual {
        guard let first = places.first else {
            return Bilingual("เลขสองตัวสลับกัน", "two digits are swapped")
        }
        return Bilingual(
            "เลข \(first.right) กับ \(first.read) สลับกัน",
            "\(first.right) and \(first.read) are swapped")
    }
}
