#include "reports/json.h"

namespace touchstone::reports {

std::string to_json(const run::RunResult& result, const Program& program) {
  return dump(document_of(result, program), 2) + "\n";
}

}  // namespace touchstone::reports
