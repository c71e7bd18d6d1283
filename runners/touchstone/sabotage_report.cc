#include "sabotage_report.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

#include "base/file.h"
#include "base/text.h"
#include "json/document.h"
#include "json/write.h"

namespace touchstone::program {

void append_sabotage_report(const std::string& path, const sabotage::Fault& fault,
                            const sabotage::Saboteur& saboteur) {
  std::string line = "{\"fault\":" + json::quoted(fault.name);
  line += std::string(",\"fired\":") + (saboteur.fired() ? "true" : "false") + ",\"kinds\":{";
  const char* separator = "";
  for (const auto& [kind, count] : saboteur.seen()) {
    line += separator + json::quoted(kind) + ":" + std::to_string(count);
    separator = ",";
  }
  line += "}}\n";
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  if (file < 0) return;
  [[maybe_unused]] const ssize_t written = write(file, line.data(), line.size());
  close(file);
}

SabotageReport read_sabotage_report(const std::string& path) {
  SabotageReport report;
  const auto text = base::read_file(path);
  if (!text) return report;
  json::Parser parser;
  for (const std::string_view line : base::split(*text, '\n')) {
    if (!parser.parse(line)) continue;
    const auto fired = parser.root().find("fired");
    report.fired = report.fired || (fired && fired->is_bool() && fired->as_bool());
    const auto kinds = parser.root().find("kinds");
    if (!kinds) continue;
    for (const json::Member kind : kinds->members()) {
      auto& most = report.kinds[std::string(kind.name)];
      most = std::max<std::uint64_t>(most,
                                     static_cast<std::uint64_t>(kind.value.as_int64().value_or(0)));
    }
  }
  return report;
}

}  // namespace touchstone::program
