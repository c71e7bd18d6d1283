#include "bundle/bundle.h"

#include <algorithm>
#include <utility>

#include "base/digest.h"
#include "base/text.h"
#include "bundle/pointed.h"
#include "json/document.h"

namespace touchstone::bundle {
namespace {

bool is_listed(const std::string& path) { return path != kManifestPath && path != kStatementPath; }

base::Error altered(std::string what, const std::string& name) {
  return {base::ExitCode::kAltered, std::move(what), name,
          "ask who gave you this bundle for the one that was sealed"};
}

// The digest that the statement gives for the manifest; empty when it gives none.
std::string stated_digest(const Envelope& statement) {
  const auto document = json::Document::parse(statement.payload);
  if (!document) return "";
  const Pointed json(document->root());
  return json.text("/subject/0/name") == kManifestPath
             ? "sha256:" + json.text("/subject/0/digest/sha256")
             : "";
}

base::Status hold_files(const std::vector<File>& files, const Manifest& manifest,
                        const std::string& name) {
  std::vector<File> listed;
  std::copy_if(files.begin(), files.end(), std::back_inserter(listed),
               [](const File& file) { return is_listed(file.path); });
  const std::vector<Manifest::Entry> found = entries_of(listed);
  for (std::size_t i = 0; i < std::max(found.size(), manifest.files.size()); ++i) {
    if (i >= found.size()) return altered(manifest.files[i].path + " is missing", name);
    if (i >= manifest.files.size() || found[i].path != manifest.files[i].path) {
      return altered("the manifest and the archive list other files, from " + found[i].path, name);
    }
    if (found[i].digest != manifest.files[i].digest || found[i].bytes != manifest.files[i].bytes) {
      return altered(found[i].path + " is not as it was sealed", name);
    }
  }
  return {};
}

}  // namespace

std::string seal_bundle(Manifest manifest, std::vector<File> files, const run::RunResult& result,
                        const SigningKey& key) {
  files.push_back({std::string(kKeyPath), key.public_key().pem()});
  std::sort(files.begin(), files.end(),
            [](const File& a, const File& b) { return a.path < b.path; });
  manifest.files = entries_of(files);
  files.push_back({std::string(kManifestPath), to_json(manifest)});
  const Envelope statement = seal(kInTotoType, statement_of(manifest, result), key);
  files.push_back({std::string(kStatementPath), to_json(statement)});
  return write_tar(std::move(files));
}

const std::string* Opened::find(std::string_view path) const {
  for (const File& file : files) {
    if (file.path == path) return &file.bytes;
  }
  return nullptr;
}

base::Result<Opened> open_bundle(std::string_view archive, const std::string& name,
                                 const PublicKey* trusted) {
  auto files = read_tar(archive, name);
  if (!files) return files.error();
  Opened opened;
  opened.files = std::move(*files);
  for (const std::string_view path : {kManifestPath, kStatementPath, kKeyPath, kResultPath}) {
    if (opened.find(path) == nullptr) {
      return base::Error{base::ExitCode::kBadInput,
                         "this is no bundle: it has no " + std::string(path), name};
    }
  }
  auto statement = read_envelope(*opened.find(kStatementPath), name + ":statement.dsse.json");
  if (!statement) return altered(base::to_string(statement.error()), name);
  auto key = PublicKey::from_pem(*opened.find(kKeyPath), name + ":key.pub.pem");
  if (!key) return altered(base::to_string(key.error()), name);
  const PublicKey& judge = trusted != nullptr ? *trusted : *key;
  if (!verifies(*statement, judge)) {
    return base::Error{base::ExitCode::kBadSignature,
                       trusted != nullptr
                           ? "the statement is not signed by the key that you trust"
                           : "the signature does not fit the statement and the key beside it",
                       name, "the bundle's own key is " + key->id()};
  }
  const std::string& manifest_text = *opened.find(kManifestPath);
  if (stated_digest(*statement) != base::sha256(manifest_text)) {
    return altered("the manifest is not the one that was signed", name);
  }
  auto manifest = read_manifest(manifest_text, name + ":manifest.json");
  if (!manifest) return altered(base::to_string(manifest.error()), name);
  TS_RETURN_IF_ERROR(hold_files(opened.files, *manifest, name));
  opened.manifest = std::move(*manifest);
  opened.statement = std::move(*statement);
  return opened;
}

}  // namespace touchstone::bundle
