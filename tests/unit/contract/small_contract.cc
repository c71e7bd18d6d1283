#include "small_contract.h"

#include <utility>

#include "support/catch.h"

namespace touchstone::contract {

Source small_source() {
  Source source;
  source.add("specs/small/contract.yaml", std::string(kSmallContract));
  source.add("specs/small/requirements.yaml", std::string(kSmallRequirements));
  return source;
}

std::shared_ptr<const Contract> load_small(const Source& source) {
  auto contract = load(source, "small");
  if (!contract) FAIL(base::to_string(contract.error()));
  return std::move(contract).value();
}

std::string complaint(const Source& source) {
  const auto contract = load(source, "small");
  if (contract) return "none";
  CHECK(contract.error().code == base::ExitCode::kBadInput);
  return base::to_string(contract.error());
}

std::string complaint_about(std::string_view path, std::string text) {
  Source source = small_source();
  source.add("specs/small/" + std::string(path), std::move(text));
  return complaint(source);
}

}  // namespace touchstone::contract
