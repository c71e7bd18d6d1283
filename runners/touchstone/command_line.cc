#include "command_line.h"

#include <algorithm>

#include "base/check.h"
#include "base/text.h"

namespace touchstone::program {
namespace {

OptionText option_text(const CLI::Option& option) {
  OptionText text;
  for (const std::string& name : option.get_snames()) text.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) text.names.push_back("--" + name);
  if (option.get_positional()) {
    text.value = option.get_name(true);
  } else if (option.get_items_expected_max() > 0) {
    text.value = option.get_type_name().empty() ? "VALUE" : option.get_type_name();
  }
  text.help = option.get_description();
  const std::size_t limits = text.value.find(" in [");
  if (limits != std::string::npos) {
    text.help += ", " + text.value.substr(limits + 5, text.value.rfind(']') - limits - 5);
  }
  // A list of words to choose from is shown as "TEXT:{a,b}".
  const std::size_t open = text.value.find(":{");
  if (open != std::string::npos && text.value.ends_with('}')) {
    const std::string list = text.value.substr(open + 2, text.value.size() - open - 3);
    for (const std::string_view one : base::split(list, ',')) text.values.emplace_back(one);
  }
  text.value = text.value.substr(0, text.value.find(':'));
  return text;
}

void add_options(const CLI::App& app, CommandText& command) {
  for (const CLI::Option* const option : app.get_options()) {
    (option->get_positional() ? command.positionals : command.options)
        .push_back(option_text(*option));
  }
  // Groups of options are commands without a name.
  for (const CLI::App* const group : app.get_subcommands(nullptr)) add_options(*group, command);
}

// Every option name of a command, with blanks between them.
std::string option_names(const CommandText& command) {
  std::vector<std::string> names;
  for (const OptionText& option : command.options) {
    names.insert(names.end(), option.names.begin(), option.names.end());
  }
  return base::join(names, " ");
}

std::string command_names(const std::vector<CommandText>& commands) {
  std::vector<std::string> names;
  for (const CommandText& command : commands) names.push_back(command.name);
  return base::join(names, " ");
}

// What the word before, or the place of the word, says of its values.
std::string bash_values(const CommandText& command) {
  std::string text;
  for (const OptionText& option : command.options) {
    if (option.values.empty()) continue;
    text += "    " + command.name + "\\ " + base::join(option.names, "|" + command.name + "\\ ") +
            ") values='" + base::join(option.values, " ") + "' ;;\n";
  }
  return text;
}

std::string place_values(const CommandText& command) {
  return command.positionals.empty() ? "" : base::join(command.positionals.front().values, " ");
}

// After "--" comes the unit: there every file may stand, as in the shell itself.
std::string for_bash(const std::vector<CommandText>& commands) {
  std::string text =
      "# Completion of touchstone for bash: eval \"$(touchstone completion bash)\"\n"
      "_touchstone() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} i\n"
      "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
      "    [ \"${COMP_WORDS[i]}\" = -- ] && { COMPREPLY=($(compgen -f -- \"$word\")); return; }\n"
      "  done\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
      "    COMPREPLY=($(compgen -W '" +
      command_names(commands) +
      " --help --version' -- \"$word\"))\n"
      "    return\n"
      "  fi\n"
      "  local options= places= values=\n"
      "  case ${COMP_WORDS[1]} in\n";
  for (const CommandText& command : commands) {
    text += "    " + command.name + ") options='" + option_names(command) + "' places='" +
            place_values(command) + "' ;;\n";
  }
  text += "  esac\n  case \"${COMP_WORDS[1]} ${COMP_WORDS[COMP_CWORD-1]}\" in\n";
  for (const CommandText& command : commands) text += bash_values(command);
  return text +
         "  esac\n"
         "  [ -n \"$values\" ] && { COMPREPLY=($(compgen -W \"$values\" -- \"$word\")); return; }\n"
         "  case $word in\n"
         "    -*) COMPREPLY=($(compgen -W \"$options\" -- \"$word\")) ;;\n"
         "    *) [ \"$COMP_CWORD\" -eq 2 ] && [ -n \"$places\" ] &&\n"
         "         { COMPREPLY=($(compgen -W \"$places\" -- \"$word\")); return; } ;;&\n"
         "    *) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n"
         "  esac\n"
         "}\n"
         "complete -o filenames -F _touchstone touchstone\n";
}

// Between single quotes nothing is special to zsh and fish but the quote itself.
std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c == '\n' ? ' ' : c;
    }
  }
  return out + "'";
}

// In zsh's lists "name:help" and "name[help]" the signs of the list itself are escaped.
std::string zsh_words(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == ':' || c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string for_zsh(const std::vector<CommandText>& commands) {
  std::string text =
      "#compdef touchstone\n"
      "# Completion of touchstone for zsh: source <(touchstone completion zsh)\n"
      "_touchstone() {\n"
      "  if (( CURRENT == 2 )); then\n"
      "    local -a commands=(\n";
  for (const CommandText& command : commands) {
    text += "      " + quoted(command.name + ":" + zsh_words(command.help)) + "\n";
  }
  text +=
      "    )\n"
      "    _describe command commands\n"
      "    return\n"
      "  fi\n"
      "  if (( ${words[(I)--]} && ${words[(I)--]} < CURRENT )); then _files; return; fi\n"
      "  case ${words[2]} in\n";
  for (const CommandText& command : commands) {
    text += "    " + command.name + ") _arguments -S";
    for (const OptionText& option : command.options) {
      const std::string takes = option.value.empty()    ? ""
                                : option.values.empty() ? ":" + zsh_words(option.value) + ":_files"
                                                        : ":" + zsh_words(option.value) + ":(" +
                                                              base::join(option.values, " ") + ")";
      for (const std::string& name : option.names) {
        text += " \\\n      " + quoted("*" + name + "[" + zsh_words(option.help) + "]" + takes);
      }
    }
    if (const std::string places = place_values(command); !places.empty()) {
      text += " \\\n      " + quoted("1:what:(" + places + ")");
    }
    text += " \\\n      '*:file:_files' ;;\n";
  }
  return text +
         "  esac\n"
         "}\n"
         "compdef _touchstone touchstone\n";
}

std::string for_fish(const std::vector<CommandText>& commands) {
  std::string text = "# Completion of touchstone for fish: touchstone completion fish | source\n";
  for (const CommandText& command : commands) {
    text += "complete -c touchstone -n __fish_use_subcommand -a " + command.name + " -d " +
            quoted(command.help) + "\n";
    for (const OptionText& option : command.options) {
      text += "complete -c touchstone -n '__fish_seen_subcommand_from " + command.name + "'";
      for (const std::string& name : option.names) {
        text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
      }
      text += (option.value.empty() ? "" : " -r") +
              (option.values.empty() ? "" : " -f -a " + quoted(base::join(option.values, " "))) +
              std::string(" -d ") + quoted(option.help) + "\n";
    }
  }
  return text;
}

// A line of roff begins with neither '.' nor a quote, and a backslash stands for itself.
std::string roff(const std::string& text) {
  std::string out;
  bool at_start = true;
  for (const char c : text) {
    if (at_start && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
    at_start = c == '\n';
  }
  return out;
}

std::string man_option(const OptionText& option) {
  std::string name =
      option.names.empty() ? "" : "\\fB" + roff(base::join(option.names, ", ")) + "\\fR";
  if (!option.value.empty()) {
    name += (name.empty() ? "\\fI" : " \\fI") + roff(option.value) + "\\fR";
  }
  return ".TP\n" + name + "\n" + roff(option.help) + "\n";
}

std::string man_command(const CommandText& command) {
  std::string text = ".SS touchstone " + roff(command.name) + "\n" + roff(command.help) + "\n";
  for (const OptionText& one : command.positionals) text += man_option(one);
  for (const OptionText& one : command.options) text += man_option(one);
  if (!command.footer.empty()) text += ".PP\n" + roff(command.footer) + "\n";
  return text;
}

}  // namespace

std::vector<CommandText> describe(const CLI::App& app) {
  std::vector<CommandText> commands;
  for (const CLI::App* const one : app.get_subcommands(nullptr)) {
    if (one->get_group().empty()) continue;  // not for users
    CommandText command{one->get_name(), one->get_description(), one->get_footer(), {}, {}};
    add_options(*one, command);
    commands.push_back(std::move(command));
  }
  return commands;
}

void offer(std::vector<CommandText>& commands, const std::string& name,
           const std::vector<std::string>& values) {
  for (CommandText& command : commands) {
    for (OptionText& option : command.options) {
      const bool named =
          std::find(option.names.begin(), option.names.end(), name) != option.names.end();
      if (named) option.values = values;
    }
    for (OptionText& place : command.positionals) {
      if (place.value == name) place.values = values;
    }
  }
}

std::vector<std::string> shells() { return {"bash", "zsh", "fish"}; }

std::string completion(const std::vector<CommandText>& commands, const std::string& shell) {
  if (shell == "bash") return for_bash(commands);
  if (shell == "zsh") return for_zsh(commands);
  TS_CHECK(shell == "fish");
  return for_fish(commands);
}

std::string man_page(const std::vector<CommandText>& commands, const std::string& description,
                     const std::string& footer, const std::string& version) {
  std::string text = ".TH TOUCHSTONE 1 \"\" \"" + roff(version) +
                     "\"\n.SH NAME\ntouchstone \\- judges agent runtimes by their protocols\n"
                     ".SH SYNOPSIS\n\\fBtouchstone\\fR \\fICOMMAND\\fR [options] "
                     "[\\-\\- \\fIUNIT\\fR [\\fIARG\\fR ...]]\n.SH DESCRIPTION\n" +
                     roff(description) + "\n.SH COMMANDS\n";
  for (const CommandText& command : commands) text += man_command(command);
  return text + ".SH EXIT STATUS\n.nf\n" + roff(footer) + "\n.fi\n";
}

}  // namespace touchstone::program
