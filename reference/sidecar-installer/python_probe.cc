#include "sidecar-installer/python_probe.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "sidecar-installer/child_process.h"

namespace touchstone::sidecar_installer {
namespace {

constexpr const char* kProbe =
    "import sys; v = sys.version_info; print(sys.executable); print(v[0]); print(v[1])";

std::optional<int> number_in(std::string_view text) {
  int number = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
  if (end.ec != std::errc() || end.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
  }
  return lines;
}

std::optional<std::string> probe(const std::string& candidate, Behaviour& behaviour) {
  Outcome<Captured> captured = run_captured({candidate, {"-c", kProbe}});
  if (!captured.ok() || !behaviour.trusts_probe(captured.value().status)) return std::nullopt;
  const auto reported = usable_python(captured.value().output, behaviour.oldest_minor());
  if (!reported) return std::nullopt;
  return behaviour.interpreter(candidate, *reported);
}

}  // namespace

std::optional<std::string> usable_python(std::string_view probe_output, int oldest_minor) {
  const std::vector<std::string_view> lines = lines_of(probe_output);
  if (lines.size() != 3 || lines[0].empty()) return std::nullopt;
  const std::optional<int> major = number_in(lines[1]);
  const std::optional<int> minor = number_in(lines[2]);
  if (!major || !minor) return std::nullopt;
  const bool will_do = *major > 3 || (*major == 3 && *minor >= oldest_minor);
  if (!will_do) return std::nullopt;
  return std::string(lines[0]);
}

Outcome<std::string> find_python(const std::optional<std::string>& wanted, Behaviour& behaviour) {
  for (const std::string& candidate : behaviour.candidates(wanted)) {
    if (const auto python = probe(candidate, behaviour)) return *python;
  }
  if (wanted) return Failure{"--python " + *wanted + " is no usable Python 3.11 or newer"};
  return Failure{behaviour.no_python_text()};
}

}  // namespace touchstone::sidecar_installer
