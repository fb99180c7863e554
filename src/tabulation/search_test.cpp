// LIST-1, LIST-2: what is found by what is typed, and in which order.
#include <gtest/gtest.h>

#include "tabulation/figures_for_test.hpp"

namespace mangnon::tabulation {
namespace {

struct Known {
  SearchTexts texts;
  const char* birth = "2010-01-01";
  std::uint32_t hamlet = 0;
};

// The names of those found, nearest first. Hamlet 0 is Thôn 3, hamlet 1 Bản Nà Phặc.
std::vector<std::string> found(const std::vector<Known>& people, std::string_view typed,
                               std::vector<bool> hamlets = {true, true}) {
  Population population(book());
  SearchIndex index;
  index.name_hamlet(0, "Thôn 3");
  index.name_hamlet(1, "Bản Nà Phặc");
  for (std::size_t i = 0; i < people.size(); ++i) {
    auto child = record(static_cast<int>(i), people[i].hamlet, day(people[i].birth));
    child.full_name = people[i].texts.full_name;
    population.put(child);
    index.put(i, people[i].texts);
  }
  const auto text = read_search(typed, ON);
  EXPECT_FALSE(text.is_empty());
  const Search search(index, text);
  const Question question{.on = ON, .hamlets = std::move(hamlets), .search = &search};
  std::vector<std::string> names;
  for (const auto& id : list_children(population, groups(), question, 0, 100).ids)
    names.push_back(people[*population.place_of(id)].texts.full_name);
  return names;
}
bool finds(const Known& child, std::string_view typed) {
  return found({child}, typed).size() == 1;
}

const Known HOA{.texts = {.full_name = "Đặng Thị Hòa",
                          .kin = {"Đặng Văn Rin", "Hồ Thị Mỵ", "Y Blunh"},
                          .numbers = {"051210000017", "TE1510000000017", "0905034189"}},
                .birth = "2010-05-12"};

TEST(Search, AnyPartOfTheNameInAnyOrderWithoutMarks) {
  for (const char* typed : {"hoa dang", "DANG  thi, hoa", "hò ang", "đặng hoà", "Đặng Thị Hòa", "dang hòa"})
    EXPECT_TRUE(finds(HOA, typed)) << typed;
  for (const char* typed : {"hoa tran", "hoang", "dangthihoa"}) EXPECT_FALSE(finds(HOA, typed)) << typed;
}

TEST(Search, KeysOfAnInputMethodAreUnderstoodWhenTypedAndWhenStored) {
  for (const char* typed : {"ddawngj thij hoaf", "d9a85ng thi5 hoa2", "hoa` dda(.ng"})
    EXPECT_TRUE(finds(HOA, typed)) << typed;
  EXPECT_TRUE(finds({.texts = {.full_name = "Nguyeexn Thij Hoa"}}, "nguyễn thị"));
  EXPECT_TRUE(finds({.texts = {.full_name = "Rah Tar"}}, "tar"));
}

TEST(Search, ParentsHeadHamletNumbersAndBirth) {
  for (const char* typed :
       {"ho thi mi", "hoa my", "blunh", "thon 3", "hoa thon 3", "051210000017", "000017", "0905 034 189",
        "+84905034189", "hoa 2010", "12/05/2010", "12-5-2010", "05/2010", "TE1510000000017"})
    EXPECT_TRUE(finds(HOA, typed)) << typed;
  for (const char* typed : {"thon 30", "on 3", "lunh", "0905 034 188", "hoa 2011", "13/05/2010", "06/2010"})
    EXPECT_FALSE(finds(HOA, typed)) << typed;
}

TEST(Search, TheNearestComeFirstThenTheOrderOfTheList) {
  const std::vector<Known> people = {{.texts = {.full_name = "Lê Bình", .kin = {"Trần Văn An"}}},
                                     {.texts = {.full_name = "Lê Thanh"}},
                                     {.texts = {.full_name = "Lê Ân"}},
                                     {.texts = {.full_name = "Lê An"}}};
  EXPECT_EQ(found(people, "an"), (std::vector<std::string>{"Lê An", "Lê Ân", "Lê Thanh", "Lê Bình"}));
  EXPECT_EQ(found(people, "ân"), (std::vector<std::string>{"Lê Ân", "Lê An", "Lê Thanh", "Lê Bình"}));
}

TEST(Search, OnlyTheAskedHamletsAreSearched) {
  const std::vector<Known> people = {{.texts = {.full_name = "Lê An"}}, {.texts = {.full_name = "Lý An"}, .hamlet = 1}};
  EXPECT_EQ(found(people, "an", {true, false}), std::vector<std::string>{"Lê An"});
  EXPECT_EQ(found(people, "phac an"), std::vector<std::string>{"Lý An"});
}

TEST(Search, ARareWordNarrowsDownWhomToLookAtAndFindsTheSame) {
  std::vector<Known> people;
  for (int i = 0; i < 40; ++i) people.push_back({.texts = {.full_name = i % 10 == 3 ? "Lê Văn Kiệt" : "Lê Văn An"}});
  people[7].texts.kin = {"Trần Kiệt"};
  EXPECT_EQ(found(people, "le kiet").size(), 5U);
  EXPECT_EQ(found(people, "le van").size(), 40U);
  EXPECT_EQ(found(people, "thon 3 kiet").size(), 5U) << "a word that hamlets bear does not narrow down";
  EXPECT_EQ(found(people, "thon").size(), 40U);
}

TEST(Search, AChildPutAgainIsFoundByWhatIsKnownNow) {
  SearchIndex index;
  index.put(0, {.lacks = {.address = true}, .full_name = "Lê An"});
  EXPECT_TRUE(index.lacks(0).address);
  index.put(0, {.full_name = "Lê Bình"});
  EXPECT_FALSE(index.lacks(0).address);
  const Span span{.birth = 0, .hamlet = 0};
  for (const auto& [typed, fits] : {std::pair{"an", false}, {"binh", true}}) {
    const auto text = read_search(typed, ON);
    EXPECT_EQ(Search(index, text).nearness(0, span).has_value(), fits) << typed;
    EXPECT_FALSE(Search(index, text).nearness(1, span)) << "a child that was never put";
  }
}

TEST(SearchText, IsTakenApartIntoWordsNumbersAndBirths) {
  const auto text = read_search("  Hoà 2010 0905 034 189  12/05/2011 7 ", ON);
  ASSERT_EQ(text.words.size(), 2U);
  EXPECT_EQ(text.words[0].loose, "hoa");
  EXPECT_EQ(text.words[0].exact, "hoà");
  EXPECT_EQ(text.words[1].loose, "7");
  EXPECT_EQ(text.numbers, std::vector<std::string>{"0905034189"});
  EXPECT_EQ(text.births, (std::vector<base::Interval>{{day("2010-01-01"), day("2011-01-01")},
                                                      {day("2011-05-12"), day("2011-05-13")}}));
  EXPECT_TRUE(read_search(" ,; ", ON).is_empty());
}

}  // namespace
}  // namespace mangnon::tabulation
