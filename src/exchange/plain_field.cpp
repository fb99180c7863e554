#include "exchange/plain_field.hpp"

#include <cstddef>
#include <iterator>

#include "exchange/code_list.hpp"

namespace mangnon::exchange {

namespace {

// In the order of Field.
constexpr PlainField PLAIN_FIELDS[] = {
    {Field::head_id, "head_id", PlainForm::digits, "", true},
    {Field::policy_family, "policy_family", PlainForm::code, "POLICY_FAMILY", true},
    {Field::poverty_year, "poverty_year", PlainForm::year, "", true},
    {Field::poverty_decision, "poverty_decision", PlainForm::text, "", true},
    {Field::other_name, "other_name", PlainForm::name, "", false},
    {Field::birth_estimated, "birth_estimated", PlainForm::yes_no, "", false},
    {Field::nationality, "nationality", PlainForm::nationality, "", false},
    {Field::birth_place, "birth_place", PlainForm::text, "", false},
    {Field::home_town, "home_town", PlainForm::text, "", false},
    {Field::birth_cert_no, "birth_cert_no", PlainForm::text, "", false},
    {Field::birth_cert_on, "birth_cert_on", PlainForm::date, "", false},
    {Field::birth_cert_place, "birth_cert_place", PlainForm::text, "", false},
    {Field::residence, "residence", PlainForm::code, "RESIDENCE", false},
    {Field::father_ethnicity, "father_ethnicity", PlainForm::code, ETHNICITY, false},
    {Field::father_nationality, "father_nationality", PlainForm::nationality, "", false},
    {Field::father_occupation, "father_occupation", PlainForm::text, "", false},
    {Field::father_residence, "father_residence", PlainForm::text, "", false},
    {Field::father_away_to, "father_away_to", PlainForm::text, "", false},
    {Field::mother_ethnicity, "mother_ethnicity", PlainForm::code, ETHNICITY, false},
    {Field::mother_nationality, "mother_nationality", PlainForm::nationality, "", false},
    {Field::mother_occupation, "mother_occupation", PlainForm::text, "", false},
    {Field::mother_residence, "mother_residence", PlainForm::text, "", false},
    {Field::mother_away_to, "mother_away_to", PlainForm::text, "", false},
    {Field::divorced_on, "divorced_on", PlainForm::date, "", false},
    {Field::divorce_decision, "divorce_decision", PlainForm::text, "", false},
    {Field::carer_birth_year, "carer_birth_year", PlainForm::year, "", false},
    {Field::carer_phone, "carer_phone", PlainForm::digits, "", false},
    {Field::care, "care", PlainForm::code, CARE, false},
    {Field::care_decision, "care_decision", PlainForm::text, "", false},
    {Field::care_decision_on, "care_decision_on", PlainForm::date, "", false},
    {Field::school_left_on, "school_left_on", PlainForm::date, "", false},
    {Field::school_left_reason, "school_left_reason", PlainForm::text, "", false},
    {Field::lower_secondary_done, "lower_secondary_done", PlainForm::yes_no, "", false},
    {Field::lower_secondary_year, "lower_secondary_year", PlainForm::year, "", false},
    {Field::works_for_living, "works_for_living", PlainForm::yes_no, "", false},
    {Field::job, "job", PlainForm::text, "", false},
    {Field::insurance_until, "insurance_until", PlainForm::date, "", false},
    {Field::insurance_kind, "insurance_kind", PlainForm::code, "INSURANCE_KIND", false},
    {Field::vaccinated, "vaccinated", PlainForm::yes_no, "", false},
    {Field::disability_cert_no, "disability_cert_no", PlainForm::text, "", false},
    {Field::disability_cert_on, "disability_cert_on", PlainForm::date, "", false},
    {Field::illness_listed, "illness_listed", PlainForm::yes_no, "", false},
    {Field::illness, "illness", PlainForm::text, "", false},
    {Field::treatment_place, "treatment_place", PlainForm::text, "", false},
    {Field::checked_up_on, "checked_up_on", PlainForm::date, "", false},
};

}  // namespace

std::span<const PlainField> plain_fields() {
  return PLAIN_FIELDS;
}

const PlainField* plain_field(Field field) {
  const auto place = static_cast<std::size_t>(field) - static_cast<std::size_t>(PLAIN_FIELDS[0].field);
  return place < std::size(PLAIN_FIELDS) ? &PLAIN_FIELDS[place] : nullptr;
}

}  // namespace mangnon::exchange
