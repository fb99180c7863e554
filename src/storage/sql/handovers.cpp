#include "storage/sql/handovers.hpp"

#include "storage/sql/codec.hpp"

namespace mangnon::storage::sql {

namespace {

using domain::Handover;
using domain::HandoverWay;
using domain::PackageSigner;
using domain::SensitiveText;

constexpr Statement FIND{
    Reach::reference,
    "SELECT handover_id, way, round_code, unit_code, unit_name, sending, seal, has_children, giver, giver_position, "
    "receiver_office, receiver, receiver_position, medium, signer, sealed_for, file_name, file_size, file_digest, "
    "made_at, made_by FROM handover WHERE way = :way AND handover_id = :id",
    21};
constexpr Statement GIVEN{
    Reach::reference,
    "SELECT handover_id, way, round_code, unit_code, unit_name, sending, seal, has_children, giver, giver_position, "
    "receiver_office, receiver, receiver_position, medium, signer, sealed_for, file_name, file_size, file_digest, "
    "made_at, made_by FROM handover WHERE way = 'given' AND round_code = :round AND unit_code = :unit "
    "ORDER BY made_at DESC, handover_id DESC",
    21};
constexpr Statement ADD{
    Reach::reference,
    "INSERT INTO handover (handover_id, way, round_code, unit_code, unit_name, sending, seal, has_children, giver, "
    "giver_position, receiver_office, receiver, receiver_position, medium, signer, sealed_for, file_name, file_size, "
    "file_digest, made_at, made_by) VALUES (:id, :way, :round, :unit_code, :unit_name, :sending, :seal, :children, "
    ":giver, :giver_position, :office, :receiver, :receiver_position, :medium, :signer, :sealed_for, :file_name, "
    ":file_size, :file_digest, :made_at, :made_by)"};
constexpr Statement FILES{Reach::reference,
                          "SELECT name, size, digest FROM handover_file WHERE way = :way AND handover_id = :id "
                          "ORDER BY file_number",
                          3};
constexpr Statement ADD_FILE{Reach::reference,
                             "INSERT INTO handover_file (way, handover_id, file_number, name, size, digest) VALUES "
                             "(:way, :id, :number, :name, :size, :digest)"};
constexpr Statement SIGNERS{
    Reach::reference,
    "SELECT signing_key, version, name, trusted, made_at, made_by FROM package_signer s WHERE version = "
    "(SELECT max(version) FROM package_signer l WHERE l.signing_key = s.signing_key) ORDER BY signing_key",
    6};
constexpr Statement ADD_SIGNER{Reach::reference,
                               "INSERT INTO package_signer (signing_key, version, name, trusted, made_at, made_by) "
                               "VALUES (:key, :version, :name, :trusted, :made_at, :made_by)"};

std::string code_of(HandoverWay way) {
  return std::string(domain::code_of(way));
}

Handover handover_of(Row row) {
  return {.id = id_of<domain::HandoverId>(row[0]),
          .way = word_of_cell<HandoverWay>(row[1]).value_or(HandoverWay::given),
          .round = text_of(row[2]),
          .unit_code = text_of(row[3]),
          .unit_name = text_of(row[4]),
          .sending = static_cast<int>(number_of(row[5])),
          .seal = text_of(row[6]),
          .has_children = text_of(row[7]) == "yes",
          .giver = SensitiveText(text_of(row[8])),
          .giver_position = SensitiveText(text_of(row[9])),
          .receiver_office = text_of(row[10]),
          .receiver = SensitiveText(text_of(row[11])),
          .receiver_position = SensitiveText(text_of(row[12])),
          .medium = text_of(row[13]),
          .signer = text_of(row[14]),
          .sealed_for = text_of(row[15]),
          .file_name = text_of(row[16]),
          .file_size = number_of(row[17]),
          .file_digest = text_of(row[18]),
          .files = {},
          .at = moment_of(row[19]),
          .by = id_of<domain::UserId>(row[20])};
}

}  // namespace

void SqlHandovers::read_files(Handover& handover) {
  connection_.query(FILES, {code_of(handover.way), encode(handover.id)}, [&](Row row) {
    handover.files.push_back({.name = text_of(row[0]), .size = number_of(row[1]), .digest = text_of(row[2])});
  });
}

std::optional<Handover> SqlHandovers::find(HandoverWay way, domain::HandoverId id) {
  std::optional<Handover> found;
  connection_.query(FIND, {code_of(way), encode(id)}, [&](Row row) { found = handover_of(row); });
  if (found) read_files(*found);
  return found;
}

std::vector<Handover> SqlHandovers::given(std::string_view round, std::string_view unit_code) {
  std::vector<Handover> found;
  connection_.query(GIVEN, {std::string(round), std::string(unit_code)},
                    [&](Row row) { found.push_back(handover_of(row)); });
  for (auto& each : found) read_files(each);
  return found;
}

void SqlHandovers::add(const Handover& handover) {
  connection_.execute(ADD, {encode(handover.id),
                            code_of(handover.way),
                            handover.round,
                            handover.unit_code,
                            handover.unit_name,
                            std::to_string(handover.sending),
                            handover.seal,
                            encode(handover.has_children),
                            handover.giver.reveal(),
                            handover.giver_position.reveal(),
                            handover.receiver_office,
                            handover.receiver.reveal(),
                            handover.receiver_position.reveal(),
                            handover.medium,
                            handover.signer,
                            handover.sealed_for,
                            handover.file_name,
                            std::to_string(handover.file_size),
                            handover.file_digest,
                            encode(handover.at),
                            encode(handover.by)});
  for (std::size_t i = 0; i < handover.files.size(); ++i)
    connection_.execute(ADD_FILE,
                        {code_of(handover.way), encode(handover.id), std::to_string(i + 1), handover.files[i].name,
                         std::to_string(handover.files[i].size), handover.files[i].digest});
}

std::vector<PackageSigner> SqlHandovers::signers() {
  std::vector<PackageSigner> found;
  connection_.query(SIGNERS, {}, [&](Row row) {
    found.push_back({.key = text_of(row[0]),
                     .version = static_cast<int>(number_of(row[1])),
                     .name = text_of(row[2]),
                     .is_trusted = text_of(row[3]) == "yes",
                     .at = moment_of(row[4]),
                     .by = id_of<domain::UserId>(row[5])});
  });
  return found;
}

void SqlHandovers::add_signer(const PackageSigner& signer) {
  connection_.execute(ADD_SIGNER, {signer.key, std::to_string(signer.version), signer.name, encode(signer.is_trusted),
                                   encode(signer.at), encode(signer.by)});
}

}  // namespace mangnon::storage::sql
