#include "golden/normalise.h"

#include <regex>
#include <utility>
#include <vector>

namespace touchstone::golden {

std::string normalise(const std::string& text) {
  static const std::vector<std::pair<std::regex, std::string>> kRules = {
      {std::regex(R"(sha256:[0-9a-f]{64})"), "DIGEST"},
      {std::regex(R"((/[A-Za-z0-9_.-]+)*/touchstone-[A-Za-z0-9_]+)"), "TMP"},
      {std::regex(R"((127\.0\.0\.1:|localhost:|\bport )[0-9]+)"), "$1PORT"},
      {std::regex(R"(\bpid [0-9]+)"), "pid PID"},
      {std::regex(R"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9:]+))"), "TIME"},
      {std::regex(R"([0-9]+\.[0-9]+ (ms|s)\b)"), "TIME"},
      {std::regex(R"(("[a-z_]+_us": ?)[0-9]+)"), "$1\"TIME\""},
      {std::regex(R"(\bduration_ms: [0-9.]+)"), "duration_ms: TIME"},
      {std::regex(R"(\btime="[0-9.]+")"), "time=\"TIME\""},
      {std::regex(R"(touchstone [0-9]+\.[0-9]+\.[0-9]+)"), "touchstone VERSION"},
  };
  std::string normal = text;
  for (const auto& [pattern, word] : kRules) normal = std::regex_replace(normal, pattern, word);
  return normal;
}

}  // namespace touchstone::golden
