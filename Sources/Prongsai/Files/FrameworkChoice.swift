import Assessment
import Reports

extension FrameworkLibrary {
    /// The framework of a year, or the refusal that names the years there are.
    func required(_ year: Int) throws(Refusal) -> Framework {
        guard let framework = framework(for: year) else {
            throw .noFramework(year: year, known: years)
        }
        return framework
    }

    /// The framework for a report: of the year the command line names, otherwise of the report's own.
    func framework(
        for report: Report, _ invocation: Invocation
    ) throws(Refusal) -> Framework {
        if let year = invocation.arguments[Options.framework] { return try required(year) }
        guard let year = report.assessedYear else {
            throw .yearUnknown(file: invocation.fileName, known: years)
        }
        guard let framework = framework(for: year) else {
            throw .yearOfDocument(year, file: invocation.fileName, known: years)
        }
        return framework
    }

    /// The framework for a report; nil when neither the command line nor the report leads to one.
    func frameworkIfKnown(
        for report: Report, _ invocation: Invocation
    ) throws(Refusal) -> Framework? {
        if let year = invocation.arguments[Options.framework] { return try required(year) }
        return report.assessedYear.flatMap(framework(for:))
    }
}
