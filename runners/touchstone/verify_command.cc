// `touchstone verify BUNDLE [--key PUBLIC.pem]`: judges a bundle's recordings anew, offline.
#include <iostream>
#include <memory>
#include <optional>

#include "base/file.h"
#include "base/text.h"
#include "bundle/bundle.h"
#include "commands.h"
#include "law.h"
#include "result_file.h"

namespace touchstone::program {
namespace {

struct VerifyOptions {
  std::string bundle;
  std::string key;
};

std::string word_of(const run::LastVerdicts& verdicts, const std::string& id) {
  const auto found = verdicts.find(id);
  return found == verdicts.end() ? "nothing" : std::string(record::to_string(found->second));
}

std::vector<std::string> differences_of(const Library& library, const bundle::Opened& opened,
                                        const bundle::Rejudged& anew) {
  std::vector<std::string> all = anew.differences;
  const auto sealed =
      parse_result(library, *opened.find(bundle::kResultPath), std::string(bundle::kResultPath));
  if (!sealed) {
    all.push_back(base::to_string(sealed.error()));
    return all;
  }
  const run::LastVerdicts before = verdicts_of(*sealed);
  const run::LastVerdicts now = verdicts_of(anew.result);
  run::LastVerdicts either = before;
  either.insert(now.begin(), now.end());
  for (const auto& [id, verdict] : either) {
    const std::string was = word_of(before, id);
    const std::string is = word_of(now, id);
    if (was != is) all.push_back(id + ": sealed as " + was + ", now " + is);
  }
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
  const std::vector<std::string> differences = differences_of(*library, *opened, *anew);
  for (const std::string& one : differences) {
    std::cout << "differs: " << base::printable(one, 2000) << "\n";
  }
  std::cout << (differences.empty() ? "agreed: " : "NOT agreed: ") << manifest.contract << " "
            << manifest.revision << ", profile " << manifest.profile << ": "
            << anew->result.cases.size() << " cases and " << anew->result.requirements.size()
            << " requirements judged anew from the recordings, "
            << (anew->result.conformant ? "conformant" : "NOT conformant") << "\n"
            << "unit: " << base::printable(base::shell_join(manifest.unit.argv), 2000) << ", "
            << base::printable(manifest.unit.digest, 200) << "\n"
            << "signed by " << base::printable(opened->statement.key_id, 200)
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
