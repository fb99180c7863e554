// One transaction's repositories over one connection.
#pragma once

#include "storage/sql/areas.hpp"
#include "storage/sql/bulk.hpp"
#include "storage/sql/children.hpp"
#include "storage/sql/disclosures.hpp"
#include "storage/sql/handovers.hpp"
#include "storage/sql/household_visits.hpp"
#include "storage/sql/official_documents.hpp"
#include "storage/sql/paper_books.hpp"
#include "storage/sql/police.hpp"
#include "storage/sql/projection.hpp"
#include "storage/sql/report_layouts.hpp"
#include "storage/sql/repositories.hpp"
#include "storage/sql/resurveys.hpp"
#include "storage/sql/rosters.hpp"
#include "storage/sql/round_messages.hpp"
#include "storage/sql/rounds.hpp"
#include "storage/sql/sendings.hpp"
#include "storage/sql/supplies.hpp"
#include "storage/sql/trainings.hpp"
#include "storage/sql/transfers.hpp"
#include "storage/store.hpp"

namespace mangnon::storage::sql {

class SqlTransaction final : public Transaction {
 public:
  explicit SqlTransaction(Connection& connection)
      : children_(connection),
        households_(connection),
        units_(connection),
        references_(connection),
        users_(connection),
        audit_(connection),
        commands_(connection),
        imports_(connection),
        jobs_(connection),
        verdicts_(connection),
        transfers_(connection),
        rounds_(connection),
        sendings_(connection),
        rosters_(connection),
        supplies_(connection),
        trainings_(connection),
        round_messages_(connection),
        household_visits_(connection),
        report_layouts_(connection),
        reviews_(connection),
        police_(connection),
        handovers_(connection),
        resurveys_(connection),
        disclosures_(connection),
        areas_(connection),
        paper_books_(connection),
        official_documents_(connection),
        bulk_changes_(connection),
        projection_(connection),
        stored_rows_(connection) {}

  Children& children() override { return children_; }
  Households& households() override { return households_; }
  Units& units() override { return units_; }
  References& references() override { return references_; }
  Users& users() override { return users_; }
  AuditTrail& audit() override { return audit_; }
  Commands& commands() override { return commands_; }
  Imports& imports() override { return imports_; }
  Jobs& jobs() override { return jobs_; }
  Verdicts& verdicts() override { return verdicts_; }
  Transfers& transfers() override { return transfers_; }
  Rounds& rounds() override { return rounds_; }
  Sendings& sendings() override { return sendings_; }
  Rosters& rosters() override { return rosters_; }
  Supplies& supplies() override { return supplies_; }
  Trainings& trainings() override { return trainings_; }
  RoundMessages& round_messages() override { return round_messages_; }
  HouseholdVisits& household_visits() override { return household_visits_; }
  ReportLayouts& report_layouts() override { return report_layouts_; }
  Reviews& reviews() override { return reviews_; }
  PoliceBatches& police() override { return police_; }
  Handovers& handovers() override { return handovers_; }
  Resurveys& resurveys() override { return resurveys_; }
  Disclosures& disclosures() override { return disclosures_; }
  Areas& areas() override { return areas_; }
  PaperBooks& paper_books() override { return paper_books_; }
  OfficialDocuments& official_documents() override { return official_documents_; }
  BulkChanges& bulk_changes() override { return bulk_changes_; }
  Projection& projection() override { return projection_; }
  StoredRows& stored_rows() override { return stored_rows_; }
  // To be called when the work is to be kept, before its commit.
  void finish() { audit_.settle(); }

 private:
  SqlChildren children_;
  SqlHouseholds households_;
  SqlUnits units_;
  SqlReferences references_;
  SqlUsers users_;
  SqlAuditTrail audit_;
  SqlCommands commands_;
  SqlImports imports_;
  SqlJobs jobs_;
  SqlVerdicts verdicts_;
  SqlTransfers transfers_;
  SqlRounds rounds_;
  SqlSendings sendings_;
  SqlRosters rosters_;
  SqlSupplies supplies_;
  SqlTrainings trainings_;
  SqlRoundMessages round_messages_;
  SqlHouseholdVisits household_visits_;
  SqlReportLayouts report_layouts_;
  SqlReviews reviews_;
  SqlPoliceBatches police_;
  SqlHandovers handovers_;
  SqlResurveys resurveys_;
  SqlDisclosures disclosures_;
  SqlAreas areas_;
  SqlPaperBooks paper_books_;
  SqlOfficialDocuments official_documents_;
  SqlBulkChanges bulk_changes_;
  SqlProjection projection_;
  SqlStoredRows stored_rows_;
};

}  // namespace mangnon::storage::sql
