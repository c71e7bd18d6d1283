// `touchstone certify CONTRACT[@PROFILE] -o BUNDLE -- UNIT...`: judges a unit strictly and seals
// the evidence.
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <iostream>
#include <memory>

#include "base/file.h"
#include "base/text.h"
#include "bundle/badge.h"
#include "bundle/bundle.h"
#include "bundle/gzip.h"
#include "bundle/redact.h"
#include "commands.h"
#include "engine/judge.h"
#include "environment_secrets.h"
#include "law.h"
#include "machine.h"
#include "process/launch_server.h"
#include "reports/json.h"
#include "reports/report.h"
#include "run/runner.h"
#include "sandbox/sandbox.h"
#include "unit_source.h"

namespace touchstone::program {

namespace fs = std::filesystem;

namespace {

struct CertifyOptions {
  std::string contract;
  std::string speaks;
  std::string output;
  std::string key;
  std::string color = "auto";
  unsigned jobs = 0;
};

// The key to sign with: the one given, or one that is made and written beside the bundle.
base::Result<bundle::SigningKey> signing_key(const CertifyOptions& options) {
  if (!options.key.empty()) {
    auto pem = base::read_file(options.key);
    if (!pem) return pem.error();
    return bundle::SigningKey::from_pem(*pem, options.key);
  }
  return bundle::SigningKey::make();
}

// What has to be there before the unit is asked anything.
base::Status hold_needs(const CertifyOptions& options, const run::LiveSettings& live) {
  std::vector<std::string> missing;
  // The rest of what this machine refuses stands in the bundle.
  for (const std::string& one : live.machine.degraded) {
    if (one.starts_with("pid-namespace")) missing.push_back("isolation: " + one);
  }
  if (live.unit.digest.empty())
    missing.push_back("unit: its file cannot be read, so it has no digest");
  std::error_code error;
  if (fs::exists(options.output, error)) {
    missing.push_back("output: " + options.output + " is there already");
  } else {
    const base::Status tried = base::write_file(options.output, "");
    if (!tried) missing.push_back("output: " + options.output + ": " + tried.error().what);
    if (tried) fs::remove(options.output, error);
  }
  if (const std::string key = options.output + ".key.pem";
      options.key.empty() && fs::exists(key, error)) {
    missing.push_back("key: " + key + " is there already; give it as --key, or put it elsewhere");
  }
  if (missing.empty()) return {};
  return base::Error{base::ExitCode::kUsage,
                     "this cannot be certified here:\n  - " + base::join(missing, "\n  - "), "",
                     "touchstone doctor says what this machine allows"};
}

// A recording without secrets, with the verdict that a judge gives it then.
base::Result<std::string> cleaned(const std::string& text, const std::string& path,
                                  const bundle::Law& law, bundle::Redactor& redactor,
                                  std::string& started) {
  auto recording = record::read(text, path);
  if (!recording) return recording.error();
  redactor.redact(*recording);
  started = recording->head.started;
  auto judgement = engine::judge(*recording, *law.contract, law.rules);
  if (!judgement) return judgement.error();
  std::string out = to_line(recording->head);
  for (const record::Entry& entry : recording->entries) {
    out += std::visit([](const auto& one) { return to_line(one); }, entry);
  }
  return out + record::verdict_line(record::to_json(judgement->verdict));
}

struct Collected {
  std::vector<bundle::File> files;
  std::string started;  // of the first recording
};

base::Result<Collected> collect(const fs::path& folder, const bundle::Law& law,
                                bundle::Redactor& redactor) {
  auto paths = files_below(folder.string(), ".jsonl");
  if (!paths) return paths.error();
  Collected all;
  for (const std::string& path : *paths) {
    auto text = base::read_file(path);
    if (!text) return text.error();
    std::string started;
    auto clean = cleaned(*text, path, law, redactor, started);
    if (!clean) return clean.error();
    if (all.started.empty() || started < all.started) all.started = std::move(started);
    all.files.push_back({std::string(bundle::kRecordings) + fs::path(path).stem().string() +
                             std::string(bundle::kRecordingEnd),
                         bundle::gzip(*clean)});
    if (!bundle::is_archive_path(all.files.back().path)) {
      return base::Error{base::ExitCode::kBadInput, "a case id makes too long a file name", path,
                         "shorten it to 90 characters"};
    }
  }
  return all;
}

bundle::Manifest manifest_of(const run::RunResult& live, const bundle::Law& law,
                             std::string started) {
  const reports::Program program = reports::this_program();
  bundle::Manifest manifest;
  manifest.touchstone_version = program.version;
  manifest.touchstone_digest = program.digest;
  manifest.contract = law.contract->name;
  manifest.revision = law.contract->revision;
  manifest.contract_digest = law.contract->digest;
  manifest.speaks = law.contract->spoken();
  manifest.profile = law.profile.name;
  manifest.started = std::move(started);
  manifest.unit = live.unit;
  manifest.machine = live.machine;
  return manifest;
}

base::Status write_key(const CertifyOptions& options, const bundle::SigningKey& key) {
  const mode_t before = ::umask(077);  // never anybody else's to read, not even for a moment
  base::Status written = base::write_file(options.output + ".key.pem", key.pem());
  ::umask(before);
  return written;
}

base::Status write_all(const CertifyOptions& options, const std::string& archive,
                       const bundle::Manifest& manifest, const run::RunResult& result,
                       const bundle::SigningKey& key) {
  const std::string name = fs::path(options.output).filename().string();
  TS_RETURN_IF_ERROR(base::write_file(options.output + ".svg", bundle::badge_svg(result)));
  TS_RETURN_IF_ERROR(
      base::write_file(options.output + ".md",
                       bundle::product_sheet(manifest, result, key.public_key().id(), name)));
  TS_RETURN_IF_ERROR(base::write_file(options.output + ".pub.pem", key.public_key().pem()));
  // Last, so that a bundle never lies there without what belongs to it.
  if (options.key.empty()) TS_RETURN_IF_ERROR(write_key(options, key));
  TS_RETURN_IF_ERROR(base::write_file(options.output, archive));
  std::cout << "sealed " << options.output << ", " << archive.size() << " bytes; badge "
            << options.output << ".svg, sheet " << options.output << ".md, public key "
            << options.output << ".pub.pem\n";
  if (options.key.empty()) {
    std::cout << "signed with a key made for it, in " << options.output
              << ".key.pem: keep it to yourself, and give it as --key next time\n";
  }
  return {};
}

base::Result<base::ExitCode> seal(const CertifyOptions& options, run::RunResult live,
                                  const bundle::Law& law, const fs::path& recordings,
                                  const bundle::SigningKey& key) {
  bundle::Redactor redactor = redactor_of_environment();
  auto collected = collect(recordings, law, redactor);
  if (!collected) return collected.error();
  std::vector<bundle::File>& files = collected->files;
  auto anew = bundle::rejudge(files, law);
  if (!anew) return anew.error();
  run::RunResult& result = anew->result;
  if (!anew->differences.empty() || !result.conformant) {
    return base::Error{base::ExitCode::kHarnessError,
                       "judged anew without secrets, the recordings say something else" +
                           (anew->differences.empty() ? "" : ": " + anew->differences.front())};
  }
  bundle::Manifest manifest = manifest_of(live, law, collected->started);
  manifest.redactions = redactor.redactions();
  result.unit = manifest.unit;
  result.machine = manifest.machine;
  files.push_back(
      {std::string(bundle::kResultPath),
       reports::to_json(result, {manifest.touchstone_version, manifest.touchstone_digest})});
  const std::string archive = bundle::seal_bundle(manifest, std::move(files), result, key);
  for (const bundle::Redaction& one : manifest.redactions) {
    std::cout << "redacted " << one.what << ": " << one.times << " times, now " << one.token
              << "\n";
  }
  TS_RETURN_IF_ERROR(write_all(options, archive, manifest, result, key));
  return base::ExitCode::kConformant;
}

// Those of an earlier attempt that sealed nothing would be taken for attempts of this one.
void forget_recordings(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) return;
  const auto paths = files_below(folder.string(), ".jsonl");
  if (!paths) return;
  for (const std::string& path : *paths) fs::remove(path, error);
}

base::Result<base::ExitCode> certify(const CertifyOptions& options, const Session& session) {
  if (session.unit.empty()) {
    return base::Error{base::ExitCode::kUsage, "there is no unit to certify", "",
                       "put its command line at the end: touchstone certify " + options.contract +
                           " -o bundle.tar -- ./my-runtime"};
  }
  auto key = signing_key(options);
  if (!key) return key.error();
  auto library = Library::open();
  if (!library) return library.error();
  auto whole = whole_law(*library, options.contract, options.speaks);
  if (!whole) return whole.error();
  auto unit = resolve_unit(session.unit);
  if (!unit) return unit.error();
  run::RunOptions run;
  run.live = live_settings(whole->law.contract, whole->law.rules, std::move(*unit), "");
  run.profile = whole->law.profile;
  run.cases = whole->law.cases;
  run.probe = whole->probe;
  run.fold.strict = true;
  run.jobs = options.jobs != 0 ? options.jobs : default_jobs();
  run.reproduce = session.arguments;
  TS_RETURN_IF_ERROR(hold_needs(options, run.live));
  sandbox::sweep_stale(sandbox::default_tmp());
  const fs::path recordings = options.output + ".recordings";
  run.recordings = recordings;
  forget_recordings(recordings);
  reports::ReportOptions report_options;
  report_options.color = options.color;
  report_options.tells_exit_code = false;
  auto console = reports::make_report("console", "", report_options);
  if (!console) return console.error();
  run::RunResult live = run::Runner(std::move(run), {console->get()}).run();
  if (live.conformant && !live.troubles.empty()) {
    return base::Error{
        base::ExitCode::kHarnessError,
        "nothing was sealed, for not all recordings could be kept: " + live.troubles.front(), "",
        "make room there, or choose another place with -o"};
  }
  if (live.exit_code != base::ExitCode::kConformant) {
    std::cout << "nothing was sealed; the recordings are in " << recordings.string() << "\n";
    return live.exit_code;
  }
  auto code = seal(options, std::move(live), whole->law, recordings, *key);
  std::error_code error;
  if (code) fs::remove_all(recordings, error);
  return code;
}

}  // namespace

void add_certify_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<CertifyOptions>();
  CLI::App* command = app.add_subcommand(
      "certify", "Judge strictly and seal the evidence: certify CONTRACT -o BUNDLE -- UNIT ...");
  command->add_option("CONTRACT", options->contract, "For example rpc or rpc@core")->required();
  command->add_option("--speaks", options->speaks,
                      "The contract that the unit speaks, where CONTRACT leaves that open");
  command->add_option("-o,--output", options->output, "The archive to write")->required();
  command->add_option("--key", options->key,
                      "Private Ed25519 key (PEM); without it one is made and written beside");
  command->add_option("--color", options->color, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  command->add_option("--jobs", options->jobs, "Cases side by side (default: four a core)")
      ->check(CLI::Range(1u, 256u));
  command->callback([&session, options] {
    process::start_launch_server();  // before the law is in memory
    auto code = certify(*options, session);
    session.exit = code ? *code : complain(code.error());
  });
}

}  // namespace touchstone::program
