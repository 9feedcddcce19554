package dev.lore.app.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.http.HttpStatus;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class PagePoolTest {
  @Test
  void hands_a_failure_of_the_work_to_whoever_asked() {
    try (var pool = new PagePool(1)) {
      assertThatThrownBy(() ->
              pool.run(() -> {
                throw Refusal.notFound("topic");
              }))
          .isInstanceOf(Refusal.class);
    }
  }

  @Test
  void lets_what_runs_come_to_its_end_and_takes_nothing_new() throws Exception {
    var started = new CountDownLatch(1);
    var pool = new PagePool(1);
    var page =
        CompletableFuture.supplyAsync(() -> {
          try {
            return pool.run(() -> {
              started.countDown();
              Thread.sleep(200);
              return "whole";
            });
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    started.await();

    pool.close();

    assertThat(page.get()).isEqualTo("whole");
    assertThatThrownBy(() -> pool.run(() -> "late"))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
  }
}
