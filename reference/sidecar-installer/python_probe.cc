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

std::optional<std::string> probe(const std::string& candidate) {
  Outcome<Captured> captured = run_captured({candidate, {"-c", kProbe}});
  if (!captured.ok() || captured.value().status != 0) return std::nullopt;
  return usable_python(captured.value().output);
}

}  // namespace

std::optional<std::string> usable_python(std::string_view probe_output) {
  const std::vector<std::string_view> lines = lines_of(probe_output);
  if (lines.size() != 3 || lines[0].empty()) return std::nullopt;
  const std::optional<int> major = number_in(lines[1]);
  const std::optional<int> minor = number_in(lines[2]);
  if (!major || !minor) return std::nullopt;
  const bool will_do = *major > 3 || (*major == 3 && *minor >= 11);
  if (!will_do) return std::nullopt;
  return std::string(lines[0]);
}

Outcome<std::string> find_python(const std::optional<std::string>& wanted) {
  if (wanted) {
    if (const auto python = probe(*wanted)) return *python;
    return Failure{"--python " + *wanted + " is no usable Python 3.11 or newer"};
  }
  for (const char* candidate : {"python3", "python"}) {
    if (const auto python = probe(candidate)) return *python;
  }
  return Failure{
      "no Python 3.11 or newer was found; get one from https://www.python.org/downloads/ "
      "or name one with --python PATH"};
}

}  // namespace touchstone::sidecar_installer
