#include "bundle/bundle.h"

#include "bundle/badge.h"
#include "support/catch.h"

namespace touchstone::bundle {
namespace {

Manifest sample_manifest() {
  Manifest manifest;
  manifest.touchstone_version = "0.1.0";
  manifest.touchstone_digest = "sha256:11";
  manifest.contract = "toy";
  manifest.revision = "1";
  manifest.contract_digest = "sha256:22";
  manifest.profile = "full";
  manifest.started = "2026-01-01T00:00:00Z";
  manifest.unit = {{"./unit", "a \"b\"\xFF"}, "/x/unit", "sha256:33", "1.2"};
  manifest.machine.isolation = "basic";
  manifest.machine.calibration = 1.25;
  manifest.machine.cores = 2;
  manifest.redactions = {{"REDACT1x", "the variable KEY", 3}};
  return manifest;
}

run::RunResult sample_result() {
  run::RunResult result;
  result.contract = "toy";
  result.revision = "1";
  result.profile = "full";
  result.conformant = true;
  run::RequirementResult passed;
  passed.id = "TOY-1";
  passed.verdict = record::Verdict::kPass;
  run::RequirementResult warned;
  warned.id = "TOY-2";
  warned.verdict = record::Verdict::kWarn;
  result.requirements = {passed, warned};
  result.counts = {{"pass", 1}, {"warn", 1}};
  return result;
}

std::string sample_bundle(const SigningKey& key) {
  return seal_bundle(sample_manifest(),
                     {{"result.json", "{}\n"}, {"recordings/toy.a.jsonl", "line\n"}},
                     sample_result(), key);
}

base::ExitCode code_of(const std::string& archive, const PublicKey* trusted = nullptr) {
  const auto opened = open_bundle(archive, "b.tar", trusted);
  return opened ? base::ExitCode::kConformant : opened.error().code;
}

// The archive with one of its files changed, and all else as it was.
std::string with_file(const std::string& archive, std::string_view path, const std::string& bytes) {
  std::vector<File> files = read_tar(archive, "b.tar").value();
  for (File& file : files) {
    if (file.path == path) file.bytes = bytes;
  }
  return write_tar(std::move(files));
}

TEST_CASE("what was sealed opens") {
  const SigningKey key = SigningKey::make();

  const auto opened = open_bundle(sample_bundle(key), "b.tar", &key.public_key());

  REQUIRE(opened.ok());
  CHECK(opened->manifest.unit.argv.front() == "./unit");
  CHECK(opened->manifest.machine.calibration == 1.25);
  CHECK(opened->manifest.redactions.at(0).times == 3);
  CHECK(*opened->find("recordings/toy.a.jsonl") == "line\n");
  CHECK(opened->statement.payload == statement_of(opened->manifest, sample_result()));
  CHECK(opened->statement.payload.find(R"("passedTests":["TOY-1"])") != std::string::npos);
  CHECK(opened->statement.payload.find(R"("warnedTests":["TOY-2"])") != std::string::npos);
}

TEST_CASE("one key seals one bundle, byte for byte") {
  const SigningKey key = SigningKey::make();
  CHECK(sample_bundle(key) == sample_bundle(key));
}

TEST_CASE("no byte of a bundle can change unseen") {
  const SigningKey key = SigningKey::make();
  const std::string archive = sample_bundle(key);
  for (std::size_t at = 0; at < archive.size(); ++at) {
    std::string changed = archive;
    changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 8)));
    INFO("byte " << at);
    CHECK(code_of(changed) != base::ExitCode::kConformant);
  }
}

TEST_CASE("altered, unsigned and no bundle at all are told apart") {
  const SigningKey key = SigningKey::make();
  const SigningKey other = SigningKey::make();
  const std::string archive = sample_bundle(key);

  CHECK(code_of(with_file(archive, "recordings/toy.a.jsonl", "lime\n")) ==
        base::ExitCode::kAltered);
  CHECK(code_of(with_file(archive, kManifestPath, to_json(sample_manifest()))) ==
        base::ExitCode::kAltered);
  CHECK(code_of(archive, &other.public_key()) == base::ExitCode::kBadSignature);
  CHECK(code_of(with_file(archive, kKeyPath, other.public_key().pem())) ==
        base::ExitCode::kBadSignature);
  CHECK(code_of(write_tar({{"a", "b"}})) == base::ExitCode::kBadInput);
  CHECK(code_of("no archive") == base::ExitCode::kBadInput);
}

TEST_CASE("a file more or less is an alteration") {
  const SigningKey key = SigningKey::make();
  std::vector<File> files = read_tar(sample_bundle(key), "b.tar").value();
  std::vector<File> more = files;
  more.push_back({"recordings/toy.b.jsonl", ""});
  std::erase_if(files, [](const File& file) { return file.path == "recordings/toy.a.jsonl"; });

  CHECK(code_of(write_tar(more)) == base::ExitCode::kAltered);
  CHECK(code_of(write_tar(files)) == base::ExitCode::kAltered);
}

TEST_CASE("who seals what he altered is not whom you trust") {
  const SigningKey key = SigningKey::make();
  const SigningKey forger = SigningKey::make();

  CHECK(code_of(sample_bundle(forger)) == base::ExitCode::kConformant);
  CHECK(code_of(sample_bundle(forger), &key.public_key()) == base::ExitCode::kBadSignature);
}

TEST_CASE("badge and sheet say what was found, and no text breaks out of them") {
  run::RunResult result = sample_result();
  result.revision = "1\"/><script>";
  Manifest manifest = sample_manifest();
  manifest.unit.argv = {"./unit", "| `x` | <b>"};

  const std::string badge = badge_svg(result);
  const std::string sheet = product_sheet(manifest, result, "sha256:44", "b.tar");

  CHECK(badge.find("conformant (full)") != std::string::npos);
  CHECK(badge.find("<script>") == std::string::npos);
  CHECK(sheet.find("conformant, profile full") != std::string::npos);
  CHECK(sheet.find("<b>") == std::string::npos);
  CHECK(sheet.find("touchstone verify --key PUBLIC-KEY.pem b.tar") != std::string::npos);
  result.conformant = false;
  CHECK(badge_svg(result).find("not conformant") != std::string::npos);
}

}  // namespace
}  // namespace touchstone::bundle
