import ThaiText

/// Which letters a name of people, divisions and authorities is made of.
enum VisibleLetters {
    /// What is wrong with the first letter that does not belong; nil when all do.
    static func firstForeign(in text: String) -> Bilingual? {
        for scalar in text.unicodeScalars {
            if let wrong = wrong(scalar) { return wrong }
        }
        return nil
    }

    private static func wrong(_ scalar: Unicode.Scalar) -> Bilingual? {
        if scalar == "<" || scalar == ">" {
            return Bilingual("ใช้เครื่องหมาย < และ > ไม่ได้", "The signs < and > cannot be used")
        }
        // What Thai text brings along unseen from elsewhere is taken out later, as is the old fonts' private use.
        let isHarmless =
            (0x200B...0x200D).contains(scalar.value) || [0xFEFF, 0x00AD].contains(scalar.value)
            || (0xF700...0xF71A).contains(scalar.value)
        if isHarmless { return nil }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
            .surrogate:
            return Bilingual(
                "มีอักขระที่มองไม่เห็นหรือขึ้นบรรทัดใหม่ พิมพ์ใหม่ในบรรทัดเดียว",
                "There are invisible characters or a line break; type it anew on one line")
        case .otherSymbol:
            return Bilingual("ใช้รูปสัญลักษณ์หรืออีโมจิไม่ได้", "Symbols and emoji cannot be used")
        default: return nil
        }
    }
}
