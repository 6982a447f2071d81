import Assessment

/// The bare numbers of a real measure plan with its real slips, under no authority's name.
enum Seed {
    /// Result of 2568 with a wrong total, two wrong shares, and a block from the other part.
    static let sheet = ResultSheet(
        fiscalYear: 2568,
        prints: head + questions + items
            + shares("i10", ["78.57", "2.38", "0.00", "2.38", "2.38", "11.29"])
            + [print("distribution.i10.none", "14.29")]
            + shares("i13", ["83.33", "4.76", "4.76", "2.38", "22.38", "2.38"]),
        claims: [
            lowest("i10", of: ["i1", "i10", "i13"]),
            lowest("e7", of: ["e1", "e2", "e3", "e7", "e8", "e9"]),
        ])

    private static let head =
        [
            print("total", "49.74"), print("level", "ปรับปรุงแก้ไขเร่งด่วน"),
            print("instrument.IIT", "95.68"), print("instrument.EIT.1", "95.50"),
            print("instrument.EIT.2", "100"), print("instrument.OIT", "90.38"),
        ]
        + numbered(
            "indicator.",
            [
                "95.40", "96.98", "99.52", "92.38", "94.13", "98.45", "97.60", "97.21", "80.75",
                "100.00",
            ])

    private static let questions = [
        ("i1", "90.95"), ("i10", "81.90"), ("i13", "91.43"), ("e1", "96.74"), ("e2", "96.28"),
        ("e3", "97.67"), ("e7", "93.49"), ("e8", "95.35"), ("e9", "94.42"), ("e4", "100"),
        ("e5", "100"), ("e6", "100"), ("i11", "100"), ("i12", "95.24"), ("i4", "95.71"),
        ("i5", "99.05"), ("i6", "96.19"), ("i7", "99.05"), ("i8", "99.52"), ("i9", "100"),
        ("i14", "95.71"), ("i15", "95.24"),
    ].map { print("question.\($0.0)", $0.1) }

    private static let items =
        [("o12", "50"), ("o13", "0"), ("o16", "50")].map { print("question.\($0.0)", $0.1) }
        + [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 14, 15, 20, 25, 26, 27, 28].map {
            print("question.o\($0)", "100")
        }

    static func print(_ figure: String, _ printed: String) -> PrintedFigure {
        PrintedFigure(figure: figure, printed: printed)
    }

    static func numbered(_ prefix: String, _ values: [String]) -> [PrintedFigure] {
        values.enumerated().map { print("\(prefix)\($0.offset + 1)", $0.element) }
    }

    static func shares(_ question: String, _ values: [String]) -> [PrintedFigure] {
        zip(["most", "much", "fairly", "little", "least", "none"], values).map {
            print("distribution.\(question).\($0)", $1)
        }
    }

    private static func lowest(_ code: String, of group: [String]) -> Claim {
        Claim(
            kind: .lowest, figure: "question.\(code)", group: group.map { "question.\($0)" },
            text: "\(code) น้อยที่สุด")
    }
}
