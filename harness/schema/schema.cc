#include "schema/schema.h"

#include <utility>

#include "base/check.h"
#include "schema/compiler.h"
#include "schema/coverage.h"
#include "schema/evaluation.h"
#include "schema/resources.h"

namespace touchstone::schema {

base::Result<Schema> Schema::compile(json::Document document, const CompileOptions& options) {
  static const Registry meta_schemas;
  ResourceIndex index(options.registry != nullptr ? *options.registry : meta_schemas,
                      options.default_dialect);
  auto shared = std::make_shared<const json::Document>(std::move(document));
  const json::Value root = shared->root();
  const base::Result<ResourceId> added =
      index.add(std::move(shared), options.base_uri, options.name);
  if (!added.ok()) return added.error();
  base::Result<Place> entry = index.resolve(*added, options.entry.empty() ? "#" : options.entry);
  if (!entry.ok()) {
    return base::Error{base::ExitCode::kBadInput, "bad schema: " + entry.error().what,
                       options.name};
  }
  Compiler compiler(index, options.assert_formats);
  base::Result<Program> program = compiler.run(Place{root, *added, ""}, *entry);
  if (!program.ok()) return program.error();
  return Schema(std::make_shared<const Program>(std::move(program).value()));
}

base::Result<Schema> Schema::compile(json::Value value, const CompileOptions& options) {
  base::Result<json::Document> copy = json::Document::parse(std::string(value.raw()), options.name);
  if (!copy.ok()) return copy.error();
  return compile(std::move(copy).value(), options);
}

bool Schema::valid(json::Value document) const { return Evaluation(*program_, document).valid(); }

std::vector<Violation> Schema::check(json::Value document) const {
  if (valid(document)) return {};
  std::vector<Violation> violations = Evaluation(*program_, document).check();
  TS_CHECK(!violations.empty());
  return violations;
}

const std::vector<std::string>& Schema::requirements() const { return program_->requirements; }

std::vector<std::string_view> Schema::requirements_of(json::Value document) const {
  return program_->requirements.empty() ? std::vector<std::string_view>{}
                                        : coverage(*program_, document);
}

}  // namespace touchstone::schema
