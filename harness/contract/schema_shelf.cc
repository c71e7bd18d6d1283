#include "contract/schema_shelf.h"

#include <utility>

#include "base/text.h"
#include "contract/requirement_marks.h"
#include "contract/suggest.h"
#include "json/document.h"
#include "schema/registry.h"
#include "schema/schema.h"
#include "yaml/node.h"

namespace touchstone::contract {
namespace {

// Where a contract's schemas live as far as their references can tell. Nothing is fetched.
std::string uri_of(const std::string& path) { return "touchstone:///" + path; }

}  // namespace

struct SchemaShelf::State {
  std::string folder;
  std::vector<std::string> files;  // names within the folder
  schema::Registry registry;
  std::map<std::string, std::shared_ptr<const schema::Schema>, std::less<>> compiled;
};

SchemaShelf::SchemaShelf() : state_(std::make_unique<State>()) {}
SchemaShelf::SchemaShelf(SchemaShelf&&) noexcept = default;
SchemaShelf& SchemaShelf::operator=(SchemaShelf&&) noexcept = default;
SchemaShelf::~SchemaShelf() = default;

base::Result<SchemaShelf> SchemaShelf::read(const Source& source, const std::string& folder,
                                            const std::vector<std::string>& requirements) {
  SchemaShelf shelf;
  shelf.state_->folder = folder;
  for (const std::string& path : source.list(folder)) {
    if (!path.ends_with(".json")) continue;
    const std::string_view text = *source.find(path);
    base::Result<json::Document> document = json::Document::parse(std::string(text), path);
    if (!document) return document.error();
    base::Result<yaml::File> marked = yaml::parse(text, path);
    if (!marked) return marked.error();
    TS_RETURN_IF_ERROR(check_requirement_marks(*marked, requirements));
    TS_RETURN_IF_ERROR(shelf.state_->registry.add(uri_of(path), std::move(document).value(), path));
    shelf.state_->files.push_back(path.substr(folder.size()));
  }
  return shelf;
}

base::Result<std::shared_ptr<const schema::Schema>> SchemaShelf::compile(
    std::string_view reference) {
  const auto known = state_->compiled.find(reference);
  if (known != state_->compiled.end()) return known->second;
  const std::string file(reference.substr(0, reference.find('#')));
  const std::string path = state_->folder + file;
  const schema::Registry::Entry* const entry = state_->registry.find(uri_of(path));
  if (entry == nullptr) {
    return base::Error{base::ExitCode::kBadInput, "there is no schema file \"" + file + "\"", "",
                       suggest(file, state_->files)};
  }
  schema::CompileOptions options;
  options.base_uri = uri_of(path);
  options.name = path;
  options.registry = &state_->registry;
  if (file.size() < reference.size()) options.entry = reference.substr(file.size());
  if (options.entry.size() > 1 && !entry->document->root().at_pointer(options.entry.substr(1))) {
    return base::Error{base::ExitCode::kBadInput,
                       "\"" + options.entry.substr(1) + "\" leads nowhere in " + file, ""};
  }
  base::Result<schema::Schema> schema = schema::Schema::compile(entry->document->root(), options);
  if (!schema) return schema.error();
  auto shared = std::make_shared<const schema::Schema>(std::move(schema).value());
  state_->compiled.emplace(reference, shared);
  return std::shared_ptr<const schema::Schema>(std::move(shared));
}

}  // namespace touchstone::contract
