#include "tests/scoring/sound_call.hpp"

#include <doctest/doctest.h>

namespace samtale::tests {

std::string sound_call() {
  return R"(format: 1
id: sound-call
title: En tid på sygehuset
summary: Hun kan ikke se, hvornår hun skal møde.
minutes: 3
trains: [open_question, summarise_confirm, close_with_agreement]
briefing: { you: Du sidder ved telefonen., table: [En kalender.], trains: At spørge og at lave en aftale. }
citizen: { name: Ida Holm, about: 40 år, face: young_woman, tension: 60, trust: 40, heard: 30, clarity: 20 }
nodes:
  opening:
    phase: start
    citizen: [{ say: Jeg har fået et brev om en tid. }]
    replies:
      - { id: room, say: "Det vil jeg gerne høre om. Tag det forfra.", moves: [lets_talk], because: Plads., goto: story }
      - { id: number, say: "Det finder vi ud af. Må jeg få dit nummer først?", moves: [asks_number_first], because: For tidligt., goto: story }
      - { id: floor, say: "De breve bliver altså sendt samlet ud.", moves: [takes_floor], because: Du tog ordet., goto: story }
  story:
    phase: listen
    citizen: [{ say: "Jeg kan ikke komme ind og læse det, der står." }]
    replies:
      - { id: code, say: "Det plejer at være koden.", moves: [assumes], because: Et gæt., goto: fact }
      - { id: open, say: "Hvad er det vigtigste for dig i det her brev?", moves: [asks_open], because: Åbent., goto: fact }
      - { id: calm, say: "Det skal du ikke være ked af. Sådan er der mange der har det.", moves: [minimises], because: Det blev gjort mindre., goto: fact }
  fact:
    phase: listen
    citizen: [{ say: "Det er øjet, og det kan ikke vente længe." }]
    replies:
      - { id: lamp, say: "Det er jeg ked af at høre. Vi har en lampe du kan låne imens.", moves: [gives_solution], because: For tidligt., goto: sum }
      - { id: busy, say: "Tak fordi du siger det. Vi har kurser.", moves: [takes_floor], because: Du tog ordet., goto: sum }
      - { id: when, say: "Så er det øjet. Hvornår sagde lægen du skulle ind?", moves: [follows_up], because: Det smalle spørgsmål., goto: sum }
  sum:
    phase: listen
    citizen: [{ say: "I denne uge, sagde han, men jeg ved ikke hvornår." }]
    replies:
      - { id: back, say: "Altså brevet og øjet i denne uge. Passer det?", moves: [summarises], because: Bekræftet., goto: choice }
      - { id: half, say: "Så er det brevet, det drejer sig om.", moves: [summarises_unchecked], because: Ikke spurgt., goto: choice }
      - { id: fault, say: "Så du har altså ikke fået læst dit brev. Det er jo ærgerligt at høre.", moves: [twists_summary], because: Skyld., goto: [{ if: tension > 90, to: left }, choice] }
  choice:
    phase: options
    citizen: [{ say: "Ja, det er sådan, det hænger sammen for mig." }]
    replies:
      - { id: sham, say: "Du kan vente på et nyt brev, eller du kan vente til du bliver ringet op.", moves: [sham_choice], because: Intet valg., goto: deal }
      - { id: desk, say: "Vi kan ringe derud sammen nu, eller jeg kan gøre det bagefter.", moves: [offers_choice], because: To muligheder., goto: deal }
      - { id: call, say: "Jeg kan ringe derud nu, eller du kan komme herned og ringe.", moves: [offers_choice], because: To muligheder., goto: deal }
  deal:
    phase: agree
    citizen: [{ say: "Så vil jeg helst have, at du ringer." }]
    replies:
      - { id: soon, say: "Det skal vi nok få set på en af dagene. Tak fordi du ringede herind.", moves: [vague_promise], because: Løst., goto: bye }
      - { id: today, say: "Jeg ringer til dem i dag og til dig klokken to. Er det en aftale?", moves: [makes_agreement], set: [agreed_who, agreed_what, agreed_when], because: Aftalt., goto: bye }
      - { id: alone, say: "Det er nemmest at du selv ringer.", moves: [leaves_it_to_citizen], because: Hun står alene., goto: [{ if: tension > 80, to: left }, bye] }
  bye:
    phase: agree
    citizen: [{ say: "Ja, det vil jeg være glad for.", tags: [yes] }]
    replies:
      - { id: nice, say: "Det var hyggeligt at tale med dig. Hav en god dag derude i solen.", moves: [stock_phrase, takes_floor], because: En frase., goto: agreed }
      - { id: thank, say: "Tak fordi du fortalte om øjet så vi kunne nå det.", moves: [thanks], because: En tak., goto: agreed }
      - { id: over, say: "Jeg stiller dig lige om til dem. De ved hvad det handler om.", moves: [refers_warmly], because: Fulgt videre., goto: moved }
endings:
  agreed: { kind: agreement, say: Tak for det., outcome: Hun fik sin tid. }
  moved: { kind: handed_over, say: Tak for det., outcome: Hun blev stillet om. }
  left: { kind: citizen_left, outcome: Hun lagde på. }
)";
}

std::string sound_call_with(std::string_view piece, std::string_view replacement) {
  std::string yaml = sound_call();
  const std::size_t at = yaml.find(piece);
  REQUIRE_MESSAGE(at != std::string::npos, piece);
  REQUIRE_MESSAGE(yaml.find(piece, at + 1) == std::string::npos, piece);
  return yaml.replace(at, piece.size(), replacement);
}

}  // namespace samtale::tests
