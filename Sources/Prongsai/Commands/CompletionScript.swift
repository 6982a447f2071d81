import ThaiText

/// The completion scripts, made from the same values as the help.
struct CompletionScript {
    let language: Language

    func text(for shell: Shell) -> String {
        switch shell {
        case .bash: bash()
        case .zsh: "#compdef prongsai\nautoload -U +X bashcompinit && bashcompinit\n\n" + bash()
        case .fish: fish()
        }
    }

    // zsh runs the bash functions through its own bashcompinit: one script, one behaviour. Its own "path"
    // and slices of arrays mean something else there and must not be used.
    private func bash() -> String {
        let cases = leaves().map { leaf in
            """
                    '\(leaf.path.joined(separator: " "))')
                        words='\(words(of: leaf.command).joined(separator: " "))'; files=\(takesFile(leaf.command) ? 1 : 0) ;;
            """
        }
        return """
            _prongsai() {
                local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
                local trail='' word words='' files=0 at
                for ((at = 1; at < COMP_CWORD; at++)); do
                    word=${COMP_WORDS[at]}
                    case "$trail $word" in
                        \(paths())) trail="${trail:+$trail }$word" ;;
                    esac
                done
                case "$trail" in
                    '') words='\(Program.commands.map(\.name).joined(separator: " ")) --help --lang --version' ;;
            \(cases.joined(separator: "\n"))
                esac
                case "$previous" in
            \(optionCases())
                esac
                COMPREPLY=($(compgen -W "$words" -- "$current"))
                if [ "$files" = 1 ]; then
                    local IFS=$'\\n'
                    compopt -o filenames 2>/dev/null
                    COMPREPLY+=($(compgen -f -- "$current"))
                fi
            }
            complete -F _prongsai prongsai

            """
    }

    /// What follows each option that takes a value, a line each.
    private func optionCases() -> String {
        allOptions().compactMap { option -> String? in
            guard let takes = option.takes else { return nil }
            let words = takes.choices.joined(separator: " ")
            return
                "        --\(option.name)\(option.letter.map { "|-\($0)" } ?? "")) words='\(words)'; files=\(takes.isPath ? 1 : 0) ;;"
        }.joined(separator: "\n")
    }

    private func fish() -> String {
        var lines = ["complete -c prongsai -f"]
        for command in Program.commands {
            lines.append(
                "complete -c prongsai -n __fish_use_subcommand -a \(command.name) -d \(quoted(command.summary))"
            )
        }
        for leaf in leaves() {
            let condition = leaf.path.map { "__fish_seen_subcommand_from \($0)" }
                .joined(separator: "; and ")
            for option in leaf.command.options + Options.everywhere {
                lines.append(fishOption(option, condition: condition))
            }
            let choices = leaf.command.operands.flatMap(\.choices)
            if takesFile(leaf.command) {
                lines.append("complete -c prongsai -n '\(condition)' -F")
            } else if !choices.isEmpty {
                lines.append(
                    "complete -c prongsai -n '\(condition)' -a '\(choices.joined(separator: " "))'")
            }
        }
        for command in Program.commands where !command.subcommands.isEmpty {
            for sub in command.subcommands {
                lines.append(
                    "complete -c prongsai -n '__fish_seen_subcommand_from \(command.name)' -a \(sub.name) -d \(quoted(sub.summary))"
                )
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func fishOption(_ option: OptionSyntax, condition: String) -> String {
        var line = "complete -c prongsai -n '\(condition)' -l \(option.name)"
        if let letter = option.letter { line += " -s \(letter)" }
        if let takes = option.takes {
            line += takes.isPath ? " -r -F" : " -x"
            if !takes.choices.isEmpty { line += " -a '\(takes.choices.joined(separator: " "))'" }
        }
        return line + " -d \(quoted(option.help))"
    }

    /// Commands that do something, with the words that lead to them.
    private func leaves() -> [(path: [String], command: Command)] {
        Program.commands.flatMap { command in
            [([command.name], command)] + command.subcommands.map { ([command.name, $0.name], $0) }
        }
    }

    /// Shell patterns of all words that go on a path of commands.
    private func paths() -> String {
        leaves().map { leaf in
            let before = leaf.path.dropLast().joined(separator: " ")
            return "'\(before) \(leaf.path.last ?? "")'"
        }.joined(separator: "|")
    }

    private func allOptions() -> [OptionSyntax] {
        var seen: Set<String> = []
        return (leaves().flatMap(\.command.options) + Options.everywhere)
            .filter { seen.insert($0.name).inserted }
    }

    private func words(of command: Command) -> [String] {
        command.subcommands.map(\.name) + command.operands.flatMap(\.choices)
            + (command.options + Options.everywhere).map { "--\($0.name)" }
    }

    private func takesFile(_ command: Command) -> Bool {
        command.operands.contains(where: \.isPath)
    }

    private func quoted(_ text: Bilingual) -> String {
        "'" + text(language).replacing("'", with: "\\'") + "'"
    }
}
