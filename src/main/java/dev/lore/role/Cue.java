package dev.lore.role;

import java.util.List;

/// Turns of phrase that hint at a role. Each is a feature of the model; some, alone, are sure
/// enough to start the training from. At most 64, so that a text's cues fit into one `long`.
///
/// A phrase is a row of words in normal form (without possessive `'s`, so "let's" is `let`); `a|b`
/// are alternatives, a word that ends in `?` may be absent, `^` stands for the text's start (a name
/// and a word of agreement may come before it).
enum Cue {
  ASKS,
  ENDS_ASKING,
  ASKS_FIRST,
  ANYONE(
      "does|do|did|has|have|is|can|could|would|will anyone|anybody|someone|somebody",
      "anyone|anybody know|knows|else|seen|tried|here|have|has|using|interested"),
  WONDERS(
      "wondering",
      "wonder if|how|what|whether|why",
      "any idea|ideas|thoughts|advice|pointers|suggestions",
      "not sure if|how|what|why|whether",
      "quick question",
      "what do you|people|we think",
      "question for|is|about",
      "opinions on",
      "^ question"),
  ME_ASKS("how|where|what|which|who|when do|can|should|could|would|may|must|does i|we|you|one"),
  DECIDED_FIRST("^ decision|decided|agreed|resolved|settled|approved|accepted", "^ let us|s? call"),
  DECIDED(
      "we|we've|i|i've|they|team|board|committee|group|management|leads|majority"
          + " have|has|just|all|now|both|finally?"
          + " decided|agreed|settled|resolved|voted|chose|picked|approved",
      "it|been|was|is|are decided|settled|approved|agreed|resolved|accepted|official",
      "decided|agreed with|on|for|to|that|then",
      "decision is|was|of|from|after|today|by",
      "discussion closed",
      "final answer"),
  GO_WITH(
      "we|i|we'll|i'll|let|then|will|us go|going|stick|stay|went with|for|ahead",
      "let|us go|use|do|keep|take|make|drop|move|stick|call",
      "we will? use|keep|take|drop|stop|replace|move|switch|raise|start|stay|buy|hire|pick|support",
      "we|i will? not|never|no use|keep|build|support|store|do|longer",
      "then we|it|everybody|nobody|everyone"),
  FROM_NOW(
      "from now|today|monday|january|september|tomorrow on?",
      "as of today|now|monday",
      "no longer",
      "instead of",
      "replaces|supersedes",
      "is off|out|approved|final|lifted|reversed",
      "will be dropped|replaced|removed|deprecated",
      "new rule",
      "rule is",
      "at most",
      "until the?"
          + " end|first|mid|15|monday|september|october|november|december|january|february|march|april|may|june|july|august"),
  RESULT(
      "^ result|results|outcome|conclusion|verdict|final|summary",
      "result|results for|is|of",
      "outcome of",
      "after the vote",
      "change of plan"),
  NO_DECISION(
      "to decide",
      "decide on|about|whether|if|by|this|next|soon",
      "we|should|you|i decide",
      "need|needs a? decision",
      "not|yet been? decided",
      "undecided",
      "did|do we|you decide",
      "was decided years|long",
      "who|what decides|decided"),
  IS_A,
  DEFINES(
      "stands for",
      "is|are short for",
      "refers|refer to",
      "is|are defined as",
      "is|are called",
      "we call",
      "means|mean that?",
      "in other words",
      "definition",
      "known as",
      "aka",
      "is what|where|when|how",
      "is|are the? share|group|tool|service|team|list|person|job|set|plan|codename"),
  FOR_NEWCOMERS(
      "newcomers",
      "for everyone|everybody|those|people who",
      "new here|people",
      "for context|background",
      "in short"),
  DONE_MEANS,
  I_WILL(
      "i'll|i'm|will do|send|write|add|look|check|take|ask|put|try|open|submit|update|fix",
      "i will|can|going to?"
          + " do|send|write|add|look|check|take|ask|put|try|open|submit|update|fix|report|book|prepare|call|be|get|join|post|ping|come",
      "i'm|am|i'll going|on|writing|adding|sending|asking|fixing|looking|working|happy",
      "on it",
      "will do",
      "let me",
      "i write|send|get|take|ask|call|book|order|file|fix|prepare|draw|tell|put|order"),
  I_WILL_FIRST(
      "^ i'll|on|mine",
      "^ i will|take|am|ask|write|send|fix|get",
      "^ will do|send|write|add|check|fix|try",
      "^ fixing|looking|sending|writing"),
  ACTION(
      "action item|items|point|points",
      "todo|todos",
      "to do for|list",
      "next steps|step",
      "follow up|ups"),
  PLEASE_DO(
      "please|pls|plz|kindly",
      "could|can|would|will you",
      "need|needs you|someone|somebody to",
      "someone|somebody should|needs|has|must"),
  OWNS(
      "owns|updates|adds|writes|asks|sends|checks|prepares",
      "item for me|us",
      "will|to own|owns it"),
  DEADLINE(
      "by|until|before|till|due the?"
          + " end|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|today|next|this|noon|eod",
      "no later than",
      "end of the?"
          + " day|week|month|october|november|december|january|february|march|june|july|august|september",
      "deadline"),
  SOON(
      "today|tomorrow|tonight",
      "next|this week|month|afternoon|morning|evening|year",
      "later today",
      "on monday|tuesday|wednesday|thursday|friday|saturday|sunday"),
  ANNOUNCES(
      "announcement|announcing|announce|reminder|fyi|psa|registration",
      "heads up",
      "save the date",
      "join us|here",
      "starting|starts|start now|in|at|soon",
      "is|are now?"
          + " live|up|out|open|available|online|closed|released|published|done|finished|signed|ready|final|here",
      "goes|went live|on|off|up|out",
      "has|have been? released|published|started|launched|merged|arrived|moved|joined",
      "signed",
      "recording|slides|minutes|agenda|workshop|webinar|meeting|session",
      "office hour|hours",
      "welcome to?"),
  ANNOUNCES_FIRST(
      "^ announcement|reminder|fyi|psa|welcome|introducing|new|news|update|status|meet|wave",
      "^ heads up",
      "^ good morning",
      "^ please welcome",
      "^ the office|new|next",
      "^ our next|new"),
  TO_ALL(
      "hi|hello|dear|hey|hola|morning all|everyone|everybody|folks|team|friends|y'all",
      "channel|here|everyone",
      "everybody|everyone can|who|is"),
  YES_NO(
      "^ yes|no|yep|yup|yeah|nope|nah|sure|exactly|correct|right|indeed|true|absolutely|both|neither|either|none",
      "^ of course",
      "^ not yet|really|today|any"),
  BECAUSE("^ because|cause|since|due", "that is? because", "the reason is"),
  YOU_CAN(
      "you can|could|should|need|may|might|must|want|have",
      "try to|the|with|using",
      "have|take a look",
      "see the|also|page|section",
      "use the",
      "it is? in the?",
      "there is|are",
      "here is|are",
      "check the|out",
      "look at|in|into|for",
      "it depends"),
  THINKS(
      "i think|believe|guess|suppose|would|agree|prefer|like|love|found|see|know|don't|was|had|have|am|just|feel",
      "imo|imho|maybe|perhaps|probably",
      "in my opinion|experience",
      "it seems",
      "seems like"),
  THANKS(
      "thanks|thank|thx|ty|cheers|kudos|appreciate|appreciated|grateful|congrats|congratulations|awesome|amazing|wonderful|sorry|lol|haha|hahaha|rip",
      "well done",
      "happy birthday",
      "good|great|nice job|work|one|luck|idea|news",
      "love it|this",
      "you|you're welcome"),
  SOCIAL_FIRST(
      "^ thanks|thank|thx|cheers|congrats|congratulations|lol|haha|wow|yay|awesome|amazing|great|cool|nice|perfect|sorry|hi|hello|hey|hola|morning|bye|happy|rip|oh|ah|aha|same|ooh|ouch|beautiful",
      "^ me too",
      "^ good morning|luck|idea|point|one"),
  LAUGHS,
  LUNCH(
      "lunch|coffee|beer|beers|cake|birthday|dinner|drink|drinks|weather|weekend|vacation|umbrella|cat|dog|party|guitar|playlist|karaoke|breakfast|wedding|pizza"),
  INTRODUCES(
      "my name is",
      "i'm|am from|a|an|currently",
      "nice|happy|glad|excited to",
      "just joined",
      "looking forward"),
  REPORTS(
      "status|observation|experiment|numbers|feedback|handover|restarting|looking",
      "so far",
      "first|second|third look|week|results|reactions|calls",
      "week 1|2|3|4|5|6",
      "root cause",
      "of the week|day",
      "end of day"),
  LINK,
  CODE,
  QUOTES,
  LIST,
  NUMBERS,
  SHOUTS,
  TRAILS,
  MENTION,
  OPENS_LOW;

  private final List<String> phrases;

  Cue(String... phrases) {
    this.phrases = List.of(phrases);
  }

  List<String> phrases() {
    return phrases;
  }

  /// Whether it is among the cues of a text; see [Cues#of].
  boolean in(long cues) {
    return (cues & bit()) != 0;
  }

  long bit() {
    return 1L << ordinal();
  }
}
