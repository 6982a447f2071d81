enum FrameworkValidation {
    static func issues(of framework: Framework, file: String) -> [FrameworkIssue] { [] }
    static func crossWalkIssues(of frameworks: [Framework], files: [String]) -> [FrameworkIssue] {
        []
    }
}
