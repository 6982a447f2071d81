public import Assessment
public import Design
public import ThaiText

extension LevelOutcome {
    /// The level as it looks everywhere; dashed while missing scores decide about it.
    public func badge(
        of framework: Framework, _ language: Language, isSmall: Bool = false
    ) -> LevelBadge {
        switch self {
        case .known(let level):
            LevelBadge(Self.look(of: level, in: framework), level.name(language), isSmall: isSmall)
        case .between(let lowest, let highest):
            LevelBadge(
                .partial,
                Bilingual(
                    "ระหว่าง \(lowest.name.thai) กับ \(highest.name.thai)",
                    "Between \(lowest.name.english) and \(highest.name.english)")(language),
                isSmall: isSmall)
        case .none:
            LevelBadge(.partial, Bilingual("ไม่มีระดับ", "No level")(language), isSmall: isSmall)
        }
    }

    /// The best level looks best, the worst most urgent, however many a year has.
    private static func look(of level: Level, in framework: Framework) -> LevelBadge.Look {
        let same = framework.levels.filter { $0.passes == level.passes }
        let place = same.firstIndex(of: level) ?? 0
        return switch (level.passes, place) {
        case (true, 0): .top
        case (true, 1): .good
        case (true, _): .pass
        case (false, same.count - 1): .urgent
        case (false, _): .poor
        }
    }
}
