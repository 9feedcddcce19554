package dev.lore.bench.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lore.bench.metric.FScore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LabelSheetTest {
  @TempDir Path folder;
  private LabelSheet sheet;

  @BeforeEach
  void begin() throws IOException {
    var items = new ArrayList<LabelItem>();
    for (int i = 1; i <= 6; i++) {
      items.add(new LabelItem("q" + i, "question " + i, "a, \"b\"", i == 3 ? "no" : "", Map.of()));
    }
    var plan = new LabelSheet.Plan("toy", "answers", "well?", List.of("yes", "no"), 2, 7);
    sheet = LabelSheet.create(folder, plan, items);
  }

  @Test
  void two_label_everything_each_in_an_order_of_their_own() {
    var first = all("ines", "yes");
    var second = all("tom", "yes");
    assertThat(first).hasSize(6).doesNotHaveDuplicates();
    assertThat(second).containsExactlyInAnyOrderElementsOf(first).isNotEqualTo(first);
    assertThat(sheet.next("raj")).hasValueSatisfying(item -> assertThat(item.id()).isEqualTo("q3"));
  }

  @Test
  void labels_are_kept_at_once_and_can_be_taken_back() throws IOException {
    sheet.label("ines", "q1", "yes");
    sheet.label("ines", "q2", "yes");
    sheet.undo("ines");
    var again = LabelSheet.open(folder);
    assertThat(again.done("ines")).isEqualTo(1);
    again.undo("ines");
    assertThat(again.done("ines")).isZero();
    again.undo("ines");
    assertThatThrownBy(() -> sheet.label("ines", "q1", "perhaps"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> sheet.label("<b>", "q1", "yes"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void where_they_do_not_agree_a_referee_decides() {
    all("ines", "yes");
    all("tom", "yes");
    sheet.label("tom", "q5", "no");
    assertThat(sheet.disputed()).extracting(LabelItem::id).containsExactly("q5");
    assertThat(sheet.decided()).hasSize(4);
    sheet.label(LabelSheet.REFEREE, "q5", "no");
    assertThat(sheet.disputed()).isEmpty();
    assertThat(sheet.decided()).hasSize(5);
    assertThat(sheet.decided().keySet()).noneMatch(LabelItem::isCheck);
  }

  @Test
  void agreement_is_told_by_kappa_and_alpha_and_attention_by_hidden_checks() {
    for (String id : List.of("q1", "q2", "q4", "q5", "q6")) {
      sheet.label("ines", id, id.compareTo("q4") < 0 ? "yes" : "no");
      sheet.label("tom", id, id.compareTo("q5") < 0 ? "yes" : "no");
    }
    sheet.label("ines", "q3", "no");
    sheet.label("tom", "q3", "yes");
    var agreement = Agreement.of(sheet);
    // ines yyNNN, tom yyyNN: 4 of 5 the same, by chance (2x3 + 3x2)/25 = .48
    assertThat(agreement.pairs().getFirst().kappa()).isCloseTo((0.8 - 0.48) / 0.52, within(1e-12));
    // 10 values, 5 yes and 5 no; observed disagreement 2/10, expected 50/90
    assertThat(agreement.alpha()).isCloseTo(1 - 0.2 / (50 / 90.0), within(1e-12));
    assertThat(agreement.checks())
        .containsEntry("ines", new FScore(1, 1, 1))
        .containsEntry("tom", new FScore(0, 1, 1));
  }

  @Test
  void goes_to_a_crowd_and_comes_back() throws IOException {
    assertThat(CrowdTable.write(sheet))
        .startsWith(
            "item,ask,text,claim,options\r\n"
                + "\"q1\",\"well?\",\"question 1\",\"a, \"\"b\"\"\",\"yes|no\"")
        .doesNotContain("gold");
    var taken =
        CrowdTable.read(
            sheet, "WorkerId,HITId,Input.item,Answer.label\r\nw1,x,\"q1\",yes\r\nw2,y,q1,no");
    assertThat(taken).isEqualTo(2);
    assertThat(sheet.disputed()).extracting(LabelItem::id).containsExactly("q1");
    assertThatThrownBy(() -> CrowdTable.read(sheet, "item,labeller,label\nq1,w3,maybe\n"))
        .hasMessageContaining("row 2");
    assertThatThrownBy(() -> CrowdTable.read(sheet, "a,b\n")).hasMessageContaining("no column");
  }

  @Test
  void a_sheet_is_not_begun_twice() {
    assertThatThrownBy(() -> LabelSheet.create(folder, sheet.plan(), List.of()))
        .hasMessageContaining("begun already");
  }

  private List<String> all(String labeller, String label) {
    var seen = new ArrayList<String>();
    for (var next = sheet.next(labeller); next.isPresent(); next = sheet.next(labeller)) {
      seen.add(next.get().id());
      sheet.label(labeller, next.get().id(), label);
    }
    return seen;
  }
}
