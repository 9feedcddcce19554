package dev.lore.scrub.secret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Kinds of provider tokens by the prefix that the provider documents, and how long the rest is at
/// least.
final class TokenKinds {
  /// @param name of the provider and the kind, as in a rule's name
  /// @param least characters after the prefix
  record Kind(String name, String prefix, int least) {}

  private static final String TABLE =
      """
      aws-access-key AKIA 16|aws-session ASIA 16|aws-bearer ABIA 16|aws-context ACCA 16
      google-api AIza 35|google-oauth ya29. 20|google-client GOCSPX- 24
      github-personal ghp_ 36|github-oauth gho_ 36|github-user ghu_ 36|github-server ghs_ 36
      github-refresh ghr_ 36|github-fine github_pat_ 40
      gitlab-personal glpat- 20|gitlab-deploy gldt- 20|gitlab-runner glrt- 20|gitlab-build glcbt- 20
      gitlab-trigger glptt- 20|gitlab-feed glft- 20|gitlab-scim glsoat- 20|gitlab-agent glagent- 20
      slack-bot xoxb- 20|slack-user xoxp- 20|slack-app xoxa- 20|slack-refresh xoxr- 20
      slack-session xoxs- 20|slack-cookie xoxd- 20|slack-config xoxe. 20|slack-config xoxe- 20
      slack-level xapp- 20
      stripe-secret sk_live_ 16|stripe-test sk_test_ 16|stripe-restricted rk_live_ 16
      stripe-restricted rk_test_ 16|stripe-webhook whsec_ 24
      anthropic sk-ant- 20|openai-project sk-proj- 20|openai-service sk-svcacct- 20
      openai-admin sk-admin- 20|openrouter sk-or- 20|openai sk- 32|huggingface hf_ 30
      replicate r8_ 30|groq gsk_ 30|perplexity pplx- 30|xai xai- 30|nvidia nvapi- 30
      together tgp_v1_ 20|pinecone pcsk_ 30|tavily tvly- 20|langsmith lsv2_ 30|jina jina_ 30
      sendgrid SG. 40|mailgun key- 32|brevo xkeysib- 30|twilio-key SK 32|twilio-account AC 32
      npm npm_ 36|pypi pypi- 50|rubygems rubygems_ 40|docker dckr_pat_ 20|docker-org dckr_oat_ 20
      digitalocean dop_v1_ 40|digitalocean doo_v1_ 40|digitalocean dor_v1_ 40
      shopify shpat_ 32|shopify shpca_ 32|shopify shppa_ 32|shopify shpss_ 32
      square sq0atp- 20|square sq0csp- 20|square-access EAAA 50|facebook EAAC 60|facebook EAAB 60
      linear lin_api_ 30|figma figd_ 30|notion ntn_ 30|notion secret_ 40|postman PMAK- 30
      planetscale pscale_tkn_ 30|planetscale pscale_pw_ 30|planetscale pscale_oauth_ 30
      vault-service hvs. 20|vault-batch hvb. 20|newrelic NRAK- 20|newrelic NRJS- 15
      databricks dapi 32|tailscale tskey- 16|easypost EZAK 50|easypost EZTK 50
      sentry-org sntrys_ 30|sentry-user sntryu_ 30|grafana-service glsa_ 30|grafana-cloud glc_ 30
      posthog phx_ 30|supabase sbp_ 30|fly fo1_ 30|render rnd_ 20|contentful CFPAT- 30
      atlassian ATATT3 40|atlassian ATCTT3 40|bitbucket ATBB 28|age AGE-SECRET-KEY-1 40
      onepassword ops_ 40|dynatrace dt0c01. 40|pulumi pul- 40|nuget oy2 43|circleci CCIPAT_ 30
      buildkite bkua_ 30|sourcegraph sgp_ 30|alibaba LTAI 16|tencent AKID 30|amazon-mws amzn.mws. 30
      amazon-login amzn1.oa2-cs. 30|typeform tfp_ 30|hubspot pat-na1- 30|hubspot pat-eu1- 30
      doppler dp.pt. 30|adafruit aio_ 20|clojars CLOJARS_ 40|prefect pnu_ 30|readme rdme_ 40
      shippo shippo_live_ 30|shippo shippo_test_ 30|duffel duffel_live_ 30|flutterwave FLWSECK 16
      plaid access-production- 30|plaid access-sandbox- 30|razorpay rzp_live_ 14|mapbox sk.eyJ 40
      dropbox sl. 100|launchdarkly sdk- 36|openshift sha256~ 40|terraform atlasv1. 40
      """;

  private static final Map<String, List<Kind>> BY_START = new HashMap<>();

  static {
    for (var line : TABLE.strip().split("[|\n]")) {
      var parts = line.strip().split(" ");
      var kind = new Kind(parts[0], parts[1], Integer.parseInt(parts[2]));
      BY_START.computeIfAbsent(kind.prefix().substring(0, 2), k -> new ArrayList<>()).add(kind);
    }
  }

  private TokenKinds() {}

  /// Kinds whose prefix starts with the two characters.
  static List<Kind> startingWith(char first, char second) {
    return BY_START.getOrDefault("" + first + second, List.of());
  }

  static int count() {
    return (int)
        BY_START.values().stream().flatMap(List::stream).map(Kind::prefix).distinct().count();
  }
}
