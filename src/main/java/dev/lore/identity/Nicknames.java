package dev.lore.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Short forms of given names in common use: `bob` and `robert`. A short form may stand for several
/// names (`chris`), and two names that share one are not therefore the same.
final class Nicknames {
  private static final String TABLE =
      """
      abigail abby gail; albert al bert; alexander alex sandy xander sasha lex; alexandra alex sandra sasha
      alfred al fred alfie; alison ali; amanda mandy; andrea andi; andrew andy drew; angela angie
      anthony tony; antonia toni; archibald archie; arthur art; barbara barb barbie; bartholomew bart
      beatrice bea trixie; benjamin ben benny; bernard bernie; bradley brad; cameron cam
      catherine cathy kate katie cat; charles charlie chuck chas; charlotte lottie charlie
      christian chris; christina chris tina chrissy; christine chris tina; christopher chris kit topher
      clifford cliff; cornelius neil; cynthia cindy; daniel dan danny; david dave davey; deborah deb debbie
      dennis den denny; dominic dom nic; donald don donnie; dorothy dot dottie; douglas doug
      edward ed eddie ted ned; edwin ed; eleanor ellie nora; elizabeth liz beth betty lizzie eliza betsy lisa
      emily em; emma em; eugene gene; evelyn evie; fernando nando; florence flo; frances fran
      francis frank fran; francisco paco pancho; franklin frank; frederick fred freddie rick
      gabriel gabe; gabriela gabi; geoffrey geoff jeff; gerald gerry jerry; gerard gerry; giovanni gianni
      gregory greg; harold harry hal; helena lena; henry harry hank; herbert herb bert; howard howie
      isabella bella izzy; jacob jake; jacqueline jackie; james jim jimmy jamie; janet jan
      jeffrey jeff; jennifer jen jenny; jeremy jerry; jessica jess jessie; joanna jo; johannes hans jo
      john jack johnny; jonathan jon jonny; joseph joe joey; josephine jo josie; joshua josh; judith judy
      julian jules; katherine kate kathy katie kat; kathleen kathy kate; kathryn kate kathy katie
      kenneth ken kenny; kimberly kim; konstantin kostya; lawrence larry laurie; leonard len leo; leonardo leo
      leslie les; lewis lew; louis lou; louise lou; lucas luke; lucille lucy; ludwig lutz; madeline maddie
      manuel manny; margaret maggie meg peggy marge; maria mia; marjorie marge; martin marty; martha marty
      matthew matt matty; matthias matt; maximilian max; maxwell max; melanie mel; melissa mel missy
      michael mike mick mikey micha; mikhail misha; miguel mike; miranda mandy; mitchell mitch; mohammed mo
      nancy nan; natalie nat; natasha tasha; nathan nate nat; nathaniel nate nat; nicholas nick nicky
      nicole nicky nikki; norman norm; oliver ollie; olivia liv livvy; pamela pam; patricia pat patty trish
      patrick pat paddy; penelope penny; peter pete; philip phil; phillip phil; rachel rach; ralph ralf
      randall randy; raymond ray; rebecca becky becca; reginald reg reggie; richard rick rich dick ricky
      robert bob rob bobby robbie bert; roberta bobbie; roderick rod; rodney rod; ronald ron ronnie
      rosemary rose rosie; roxanne roxy; russell russ; samantha sam; samuel sam sammy; sandra sandy
      sebastian seb bastian; sergei serge; sharon shari; sidney sid; solomon sol; sophia sophie
      stanley stan; stephanie steph; stephen steve; steven steve; stuart stu; susan sue susie; suzanne sue
      sylvester sly; tamara tammy; terence terry; teresa terry tess; theodore ted theo teddy; theresa terry tess
      thomas tom tommy; timothy tim timmy; tobias toby tobi; valentina val; valerie val; vanessa nessa
      veronica ronnie; victor vic; victoria vicky tori; vincent vince vinny; virginia ginny; vladimir vlad volodya
      walter walt; wesley wes; wilhelm willi; william bill will billy willy liam; winston win; yevgeny zhenya
      zachary zach zack
      """;

  private static final Map<String, Set<String>> FORMS = forms();

  private Nicknames() {}

  /// Whether one is a short form of the other.
  static boolean same(String one, String other) {
    return FORMS.getOrDefault(one, Set.of()).contains(other)
        || FORMS.getOrDefault(other, Set.of()).contains(one);
  }

  /// Whether it is a given name, or short for one, that many bear.
  static boolean isCommon(String given) {
    return FORMS.containsKey(given);
  }

  private static Map<String, Set<String>> forms() {
    var forms = new HashMap<String, Set<String>>();
    for (String line : TABLE.split("[;\\n]")) {
      String[] names = line.strip().split(" +");
      for (int i = 1; i < names.length; i++) {
        forms.computeIfAbsent(names[0], n -> new HashSet<>()).add(names[i]);
        forms.computeIfAbsent(names[i], n -> new HashSet<>()).add(names[0]);
      }
    }
    return Map.copyOf(forms);
  }
}
