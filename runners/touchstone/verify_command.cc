// `touchstone verify BUNDLE [--key PUBLIC.pem]`: judges a bundle's recordings anew, offline.
#include <iostream>
#include <map>
#include <memory>
#include <optional>

#include "base/file.h"
#include "base/text.h"
#include "bundle/bundle.h"
#include "commands.h"
#include "json/document.h"
#include "law.h"

namespace touchstone::program {
namespace {

struct VerifyOptions {
  std::string bundle;
  std::string key;
};

using Verdicts = std::map<std::string, std::string>;

// id -> verdict of a list of the sealed result.
Verdicts sealed(json::Value result, std::string_view list) {
  Verdicts verdicts;
  const auto entries = result.find(list);
  if (!entries) return verdicts;
  for (const json::Value one : entries->items()) {
    const auto id = one.find("id");
    const auto verdict = one.find("verdict");
    if (id && verdict && id->is_string() && verdict->is_string()) {
      verdicts.emplace(id->as_string(), verdict->as_string());
    }
  }
  return verdicts;
}

template <typename Entries>
void compare(const Verdicts& sealed, const Entries& anew, std::vector<std::string>& differences) {
  Verdicts rest = sealed;
  for (const auto& one : anew) {
    const std::string verdict(record::to_string(one.verdict));
    const auto before = rest.find(one.id);
    const std::string was = before == rest.end() ? "nothing" : before->second;
    if (was != verdict) differences.push_back(one.id + ": sealed as " + was + ", now " + verdict);
    if (before != rest.end()) rest.erase(before);
  }
  for (const auto& [id, verdict] : rest) {
    differences.push_back(id + ": sealed as " + verdict + ", now nothing");
  }
}

std::vector<std::string> differences_of(const bundle::Opened& opened,
                                        const bundle::Rejudged& anew) {
  std::vector<std::string> all = anew.differences;
  const auto result = json::Document::parse(*opened.find(bundle::kResultPath));
  if (!result) {
    all.push_back("result.json cannot be read");
    return all;
  }
  compare(sealed(result->root(), "requirements"), anew.result.requirements, all);
  compare(sealed(result->root(), "cases"), anew.result.cases, all);
  if (all.empty() &&
      bundle::statement_of(opened.manifest, anew.result) != opened.statement.payload) {
    all.push_back("the signed statement says something else than the recordings give");
  }
  return all;
}

base::Status hold_revision(const bundle::Manifest& manifest, const contract::Contract& own) {
  if (manifest.revision == own.revision && manifest.contract_digest == own.digest) return {};
  return base::Error{base::ExitCode::kOtherRevision,
                     "this was judged by " + manifest.contract + " " + manifest.revision + ", " +
                         manifest.contract_digest + "; this touchstone has " + own.revision + ", " +
                         own.digest,
                     "", "verify with touchstone " + manifest.touchstone_version};
}

base::Result<base::ExitCode> verify(const VerifyOptions& options) {
  std::optional<bundle::PublicKey> trusted;
  if (!options.key.empty()) {
    auto pem = base::read_file(options.key);
    if (!pem) return pem.error();
    auto key = bundle::PublicKey::from_pem(*pem, options.key);
    if (!key) return key.error();
    trusted = std::move(*key);
  }
  auto archive = base::read_file(options.bundle);
  if (!archive) return archive.error();
  auto opened = bundle::open_bundle(*archive, options.bundle, trusted ? &*trusted : nullptr);
  if (!opened) return opened.error();
  const bundle::Manifest& manifest = opened->manifest;
  auto library = Library::open();
  if (!library) return library.error();
  auto whole = whole_law(*library, manifest.contract + "@" + manifest.profile, manifest.speaks);
  if (!whole) return whole.error();
  TS_RETURN_IF_ERROR(hold_revision(manifest, *whole->law.contract));
  auto anew = bundle::rejudge(opened->files, whole->law);
  if (!anew) return anew.error();
  const std::vector<std::string> differences = differences_of(*opened, *anew);
  for (const std::string& one : differences) std::cout << "differs: " << one << "\n";
  std::cout << (differences.empty() ? "agreed: " : "NOT agreed: ") << manifest.contract << " "
            << manifest.revision << ", profile " << manifest.profile << ": "
            << anew->result.cases.size() << " cases and " << anew->result.requirements.size()
            << " requirements judged anew from the recordings, "
            << (anew->result.conformant ? "conformant" : "NOT conformant") << "\n"
            << "unit: " << base::printable(base::shell_join(manifest.unit.argv), 2000) << ", "
            << manifest.unit.digest << "\n"
            << "signed by " << opened->statement.key_id
            << (trusted ? ", the key that you trust\n"
                        : ", the key in the bundle, which says nothing of whose it is: --key\n");
  if (!differences.empty()) return base::ExitCode::kOtherVerdict;
  return anew->result.conformant ? base::ExitCode::kConformant : base::ExitCode::kNotConformant;
}

}  // namespace

void add_verify_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<VerifyOptions>();
  CLI::App* command = app.add_subcommand("verify", "Judge the recordings of a bundle anew");
  command->add_option("BUNDLE", options->bundle, "The archive that certify wrote")->required();
  command->add_option("--key", options->key, "The public key (PEM) that has to have signed it");
  command->footer(
      "Exit codes: 0 agreed, 3 no bundle, 20 not signed by that key, 21 altered, 22 other "
      "verdicts,\n"
      "23 another revision of the contract than this touchstone has.");
  command->callback([&session, options] {
    auto code = verify(*options);
    session.exit = code ? *code : complain(code.error());
  });
}

}  // namespace touchstone::program
