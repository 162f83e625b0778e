/**
 * Names that phishing imitates most, by trade: how people write it, the label in host names, flags, the registrable
 * domains of its owner with the main one first; indented lines go on. From general knowledge of where each owner's
 * sites are. A missing domain leads to false alarms, so these lists are wide.
 *
 * - `common`: an ordinary word, surname or abbreviation that strangers bear rightfully
 * - `worldwide`: the owner uses the label under country suffixes as well
 * - `talk`, `parcel`, `bank`, `state`: the trade whose words (`trades.ts`) beside an ordinary word tell that its owner is
 *   meant
 */
export const NAMES = `
# Mail, identity and office
Microsoft | microsoft | worldwide | microsoft.com microsoft.net microsoftonline.com microsoft365.com
    microsoftstore.com microsoftedge.com microsoft-int.com
Microsoft | microsoftonline | - | microsoftonline.com microsoftonline-p.com microsoftonline-p.net microsoftonline.de
    microsoftonline.us microsoftonline.cn
Microsoft 365 | office365 | - | office365.com office365.us office365.cn office.com office.net
Outlook | outlook | common worldwide | outlook.com outlook.de outlook.fr outlook.es outlook.it outlook.jp
    outlookmobile.com
Hotmail | hotmail | worldwide | hotmail.com
OneDrive | onedrive | - | onedrive.com live.com
SharePoint | sharepoint | - | sharepoint.com sharepoint.us sharepoint.cn sharepointonline.com sharepoint-df.com
Google | google | worldwide | google.com google.org google.net google.dev googleapis.com googleusercontent.com
    googlemail.com googlevideo.com googleblog.com googlesource.com googletagmanager.com googlesyndication.com
    googleadservices.com google-analytics.com googlecode.com googleweblight.com
Gmail | gmail | worldwide | gmail.com gmail.dev
YouTube | youtube | worldwide | youtube.com youtube-nocookie.com youtubekids.com youtubeeducation.com youtu.be
Apple | apple | common worldwide | apple.com apple.news apple.co apple-dns.net apple-cloudkit.com apple-mapkit.com
    apple-livephotoskit.com cdn-apple.com
Apple ID | appleid | - | apple.com
iCloud | icloud | - | icloud.com icloud.com.cn icloud-content.com icloud.net
Yahoo | yahoo | worldwide | yahoo.com yahoo.net yahooapis.com yahoodns.net
AOL | aol | worldwide | aol.com aol.net
Proton | protonmail | - | protonmail.com protonmail.ch proton.me protonvpn.com
GMX | gmx | worldwide | gmx.net gmx.de gmx.com gmx.at gmx.ch
Zoho | zoho | worldwide | zoho.com zoho.eu zoho.in zohomail.com zohopublic.com
Adobe | adobe | worldwide | adobe.com adobe.io adobe.net adobelogin.com adobesign.com adobecc.com adobess.com
DocuSign | docusign | worldwide | docusign.com docusign.net docusign.org docusign.io
Dropbox | dropbox | - | dropbox.com dropbox.tech dropboxapi.com dropboxusercontent.com dropboxstatic.com
    dropboxbusiness.com getdropbox.com
WeTransfer | wetransfer | - | wetransfer.com wetransfer.net we.tl
Box | box | common | box.com box.net boxcdn.net
Zoom | zoom | common talk | zoom.us zoom.com zoom.com.cn zoomgov.com zoom.dev
Slack | slack | common talk | slack.com slack-edge.com slack-files.com slack-imgs.com slackb.com slack.dev
Webex | webex | - | webex.com webex.com.cn webexcontent.com
Okta | okta | - | okta.com oktapreview.com oktacdn.com okta-emea.com okta-gov.com okta.mil
Salesforce | salesforce | - | salesforce.com salesforce.org salesforceliveagent.com
    salesforce-setup.com salesforceiq.com force.com
Atlassian | atlassian | - | atlassian.com atlassian.net atlassian.dev
Citrix | citrix | - | citrix.com citrixonline.com citrixdata.com citrixonlinecdn.com
Fortinet | fortinet | - | fortinet.com fortinet.net
LastPass | lastpass | - | lastpass.com lastpass.eu
1Password | 1password | - | 1password.com 1password.ca 1password.eu 1passwordusercontent.com 1password.dev
Bitwarden | bitwarden | - | bitwarden.com bitwarden.net bitwarden.eu
# Developers and hosting
GitHub | github | - | github.com github.io github.dev github.blog github.community github.net githubusercontent.com
    githubassets.com githubapp.com githubcopilot.com githubstatus.com ghcr.io
GitLab | gitlab | - | gitlab.com gitlab.io gitlab.net gitlab-static.net gitlab.org
Bitbucket | bitbucket | - | bitbucket.org bitbucket.com bitbucket.io
npm | npmjs | - | npmjs.com npmjs.org
PyPI | pypi | - | pypi.org pypi.io pythonhosted.org
Docker | docker | common | docker.com docker.io
Cloudflare | cloudflare | worldwide | cloudflare.com cloudflare.net cloudflare-dns.com cloudflareinsights.com
    cloudflarestatus.com cloudflarestream.com cloudflareclient.com cloudflare-ipfs.com cloudflareaccess.com
    cloudflareworkers.com cloudflarestorage.com cloudflare.tv
GoDaddy | godaddy | worldwide | godaddy.com godaddy.net
Namecheap | namecheap | - | namecheap.com namecheaphosting.com
IONOS | ionos | worldwide | ionos.com ionos.de ionos.co.uk ionos.space
OVH | ovh | worldwide | ovh.com ovh.net ovhcloud.com ovh.ie
DigitalOcean | digitalocean | - | digitalocean.com digitaloceanspaces.com digitaloceanstatus.com
WordPress | wordpress | worldwide | wordpress.com wordpress.org wordpress.net wordpress.tv
AWS | amazonaws | - | amazonaws.com amazonaws.com.cn awsstatic.com
# Shops and parcels
Amazon | amazon | worldwide | amazon.com amazon.jobs amazon.science amazon.work amazon.dev amazon.design
    amazon-adsystem.com amazonses.com amazontrust.com amazonpay.com amazonvideo.com amazonaws.com amazon-press.com
    aboutamazon.com amazon-corp.com
eBay | ebay | worldwide | ebay.com ebayimg.com ebaystatic.com ebayinc.com ebayadservices.com ebay-kleinanzeigen.de
AliExpress | aliexpress | worldwide | aliexpress.com aliexpress.us aliexpress.ru alicdn.com
Alibaba | alibaba | - | alibaba.com alibabacloud.com alibaba-inc.com alibabagroup.com alibabadns.com
Walmart | walmart | worldwide | walmart.com walmart.ca wal-mart.com walmart.com.mx walmartimages.com walmartlabs.com
    walmartmoneycard.com
Target | target | common | target.com
Costco | costco | worldwide | costco.com costco.ca costco.co.uk costcotravel.com
IKEA | ikea | worldwide | ikea.com ikea.net
Nike | nike | worldwide | nike.com nike.net
Zalando | zalando | worldwide | zalando.com zalando.de zalando-lounge.com zalando-prive.fr
Shopify | shopify | worldwide | shopify.com shopify.dev shopifycdn.com shopifycdn.net shopifysvc.com
    shopifyapps.com shopifycs.com shopifycloud.com
Etsy | etsy | worldwide | etsy.com etsystatic.com
Mercado Libre | mercadolibre | worldwide | mercadolibre.com mercadolivre.com.br mercadolibre.com.ar
    mercadolibre.com.mx mlstatic.com
Mercado Livre | mercadolivre | worldwide | mercadolivre.com.br mercadolivre.com
Allegro | allegro | common worldwide | allegro.pl allegro.cz allegro.sk allegro.tech allegro.com
OLX | olx | worldwide | olx.com olx.pl olx.ua olx.com.br olx.in
Leboncoin | leboncoin | - | leboncoin.fr leboncoin.com
DHL | dhl | worldwide | dhl.com dhl.de dhl-news.com dhlparcel.nl dhlecommerce.com dhlglobalmail.com
FedEx | fedex | worldwide | fedex.com
UPS | ups | common parcel | ups.com theupsstore.com
USPS | usps | - | usps.com usps.gov uspsoig.gov uspis.gov
Royal Mail | royalmail | - | royalmail.com royalmail.net
Evri | evri | - | evri.com
La Poste | laposte | - | laposte.fr laposte.net laposte.com
Chronopost | chronopost | - | chronopost.fr chronopost.com chronopost.pt
Correios | correios | - | correios.com.br correios.com
Correos | correos | worldwide | correos.es correos.com correos.cl correos.gob.mx
Swiss Post | postfinance | - | postfinance.ch
Canada Post | canadapost | - | canadapost.ca canadapost-postescanada.ca
Australia Post | auspost | - | auspost.com.au
Poste Italiane | posteitaliane | - | posteitaliane.it poste.it
PostNL | postnl | worldwide | postnl.nl postnl.com postnl.be postnl.post
InPost | inpost | worldwide | inpost.pl inpost.it inpost.co.uk inpost.eu inpost.es inpost.fr inpost-group.com
# Payment and money
PayPal | paypal | worldwide | paypal.com paypal.me paypal.net paypal.org paypalobjects.com paypal-corp.com
    paypal-engineering.com paypal-community.com paypal-business.com paypalcredit.com paypal-prepaid.com xoom.com
Stripe | stripe | common | stripe.com stripe.network stripe.dev stripecdn.com stripe.global
Klarna | klarna | worldwide | klarna.com klarnacdn.net klarnaservices.com
Venmo | venmo | - | venmo.com
Zelle | zellepay | - | zellepay.com
Cash App | cashapp | - | cash.app cashapp.com
Western Union | westernunion | worldwide | westernunion.com wu.com
MoneyGram | moneygram | worldwide | moneygram.com
Wise | wise | common | wise.com transferwise.com
Revolut | revolut | worldwide | revolut.com revolut.me
Monzo | monzo | - | monzo.com monzo.me
Visa | visa | common worldwide | visa.com visaeurope.com
Mastercard | mastercard | worldwide | mastercard.com mastercard.us mastercardservices.com mastercardconnect.com
American Express | americanexpress | worldwide | americanexpress.com aexp.com amex.com
Amex | amex | common bank | amex.com
# Banks and brokers
Chase | chase | common bank | chase.com chasepaymentech.com jpmorganchase.com
JPMorgan | jpmorgan | worldwide | jpmorgan.com jpmorganchase.com
Bank of America | bankofamerica | - | bankofamerica.com bofa.com bac.com
Wells Fargo | wellsfargo | - | wellsfargo.com wf.com wellsfargoadvisors.com
Citibank | citibank | worldwide | citibank.com citi.com citigroup.com citibankonline.com
Capital One | capitalone | - | capitalone.com capitalone.ca capitalone.co.uk capitalone360.com capitaloneshopping.com
U.S. Bank | usbank | - | usbank.com
PNC | pnc | common bank | pnc.com
Truist | truist | - | truist.com
TD Bank | tdbank | - | tdbank.com td.com
Navy Federal | navyfederal | - | navyfederal.org navyfederal.com
USAA | usaa | - | usaa.com
Fidelity | fidelity | common bank worldwide | fidelity.com fidelity.ca fidelityinvestments.com
Charles Schwab | schwab | common | schwab.com schwabplan.com
Vanguard | vanguard | common worldwide | vanguard.com
Robinhood | robinhood | common | robinhood.com
HSBC | hsbc | worldwide | hsbc.com hsbcnet.com hsbcuk.com
Barclays | barclays | worldwide | barclays.com barclays.co.uk barclaycard.com barclays.net barclaysus.com
    barclaycardus.com home.barclays
Lloyds Bank | lloydsbank | - | lloydsbank.com lloydsbank.co.uk lloydsbankinggroup.com
NatWest | natwest | - | natwest.com natwestgroup.com natwest.co.uk
Santander | santander | worldwide | santander.com santander.co.uk santanderbank.com santander.com.br
    santanderconsumer.de
Nationwide | nationwide | common | nationwide.com nationwide.co.uk
RBC | rbcroyalbank | - | rbcroyalbank.com rbc.com royalbank.com
Scotiabank | scotiabank | worldwide | scotiabank.com scotiabank.ca
CIBC | cibc | - | cibc.com
Desjardins | desjardins | common | desjardins.com
Interac | interac | - | interac.ca
CommBank | commbank | - | commbank.com.au
Westpac | westpac | - | westpac.com.au westpac.co.nz
Deutsche Bank | deutschebank | worldwide | deutschebank.com deutschebank.de deutsche-bank.de db.com deutsche-bank.com
Commerzbank | commerzbank | worldwide | commerzbank.com commerzbank.de
Sparkasse | sparkasse | common bank worldwide | sparkasse.de sparkasse.at
Postbank | postbank | worldwide | postbank.de
Comdirect | comdirect | - | comdirect.de
N26 | n26 | - | n26.com
Raiffeisen | raiffeisen | common bank worldwide | raiffeisen.ch raiffeisen.at raiffeisen.com
UBS | ubs | common bank worldwide | ubs.com
BNP Paribas | bnpparibas | worldwide | bnpparibas.com bnpparibas.fr bnpparibas.net bnpparibasfortis.be bnpparibas.pl
    group.bnpparibas
Crédit Agricole | creditagricole | worldwide | credit-agricole.fr credit-agricole.com creditagricole.com
    creditagricole.info
Société Générale | societegenerale | worldwide | societegenerale.fr societegenerale.com
La Banque Postale | labanquepostale | - | labanquepostale.fr labanquepostale.com
Ameli | ameli | common state | ameli.fr
Intesa Sanpaolo | intesasanpaolo | worldwide | intesasanpaolo.com intesasanpaolo.it
UniCredit | unicredit | worldwide | unicredit.it unicreditgroup.eu unicredit.eu unicredit.de
BBVA | bbva | worldwide | bbva.com bbva.es bbva.mx
CaixaBank | caixabank | worldwide | caixabank.es caixabank.com
ING | ing | common bank worldwide | ing.com ing.de ing.nl
Rabobank | rabobank | worldwide | rabobank.nl rabobank.com
ABN AMRO | abnamro | worldwide | abnamro.nl abnamro.com
Bradesco | bradesco | worldwide | bradesco.com.br bradesco.com
Itaú | itau | common bank worldwide | itau.com.br itau.com itau.cl
Nubank | nubank | - | nubank.com.br nu.com.mx nubank.com
State Bank of India | onlinesbi | - | onlinesbi.sbi onlinesbi.com sbi.co.in
HDFC Bank | hdfcbank | - | hdfcbank.com hdfc.bank.in
ICICI Bank | icicibank | worldwide | icicibank.com icici.bank.in
Paytm | paytm | - | paytm.com paytm.in paytmbank.com
Rakuten | rakuten | worldwide | rakuten.com rakuten.co.jp rakuten.ne.jp rakuten.net rakuten-bank.co.jp
    rakuten-card.co.jp rakuten-sec.co.jp rakuten.today
Mercari | mercari | - | mercari.com mercari.jp
# Crypto
Coinbase | coinbase | - | coinbase.com coinbase.net
Binance | binance | worldwide | binance.com binance.us binance.org binance.cloud binance.vision binance.me binance.je
Kraken | kraken | common | kraken.com
Blockchain.com | blockchain | common | blockchain.com blockchain.info
MetaMask | metamask | - | metamask.io
Ledger | ledger | common | ledger.com ledgerwallet.com
Trezor | trezor | - | trezor.io
Trust Wallet | trustwallet | - | trustwallet.com
OpenSea | opensea | common | opensea.io
Uniswap | uniswap | - | uniswap.org uniswap.com
Crypto.com | cryptocom | - | crypto.com
KuCoin | kucoin | - | kucoin.com kucoin.io kucoin.plus
Bitfinex | bitfinex | - | bitfinex.com
# People, media and games
Facebook | facebook | worldwide | facebook.com facebook.net facebookmail.com facebookbrand.com fb.com fbcdn.net
    facebook.design facebookconnect.com facebookrecruiting.com
Instagram | instagram | worldwide | instagram.com cdninstagram.com
WhatsApp | whatsapp | - | whatsapp.com whatsapp.net whatsapp.org whatsappbrand.com
Telegram | telegram | common talk | telegram.org telegram.me telegram.dog telegram-cdn.org telegram.space
LinkedIn | linkedin | worldwide | linkedin.com linkedin.cn linkedin.at licdn.com
Twitter | twitter | worldwide | twitter.com twitter.co twitter.jp t.co x.com
TikTok | tiktok | - | tiktok.com tiktokv.com tiktokcdn.com tiktokglobalshop.com tiktokcdn-us.com tiktokv.us
    tiktokshop.com
Snapchat | snapchat | - | snapchat.com
Discord | discord | - | discord.com discord.gg discord.gift discord.media discord.new discord.dev discord.co
    discordapp.com discordapp.net discordapp.io discordcdn.com discordmerch.com discordstatus.com
    discordpartygames.com discordsays.com discordservers.com
WeChat | wechat | - | wechat.com wechatapp.com
Netflix | netflix | worldwide | netflix.com netflix.net netflix.ca netflix.shop netflixstudios.com netflixinvestor.com
Disney+ | disneyplus | - | disneyplus.com disney-plus.net disney.com
Spotify | spotify | worldwide | spotify.com spotify.net spotifycdn.com spotifycdn.net spotifyforbrands.com
Steam | steamcommunity | - | steamcommunity.com
Steam | steampowered | - | steampowered.com
Roblox | roblox | - | roblox.com roblox.cn robloxlabs.com robloxdev.com
Epic Games | epicgames | - | epicgames.com epicgames.dev
PlayStation | playstation | - | playstation.com playstation.net playstationnetwork.com
Nintendo | nintendo | worldwide | nintendo.com nintendo.net nintendo-europe.com
Twitch | twitch | common | twitch.tv twitch.com twitchcdn.net twitchsvc.net
# Travel, phone, security, state
Booking.com | booking | common worldwide | booking.com
Airbnb | airbnb | worldwide | airbnb.com airbnb.org
Expedia | expedia | worldwide | expedia.com expediagroup.com expediapartnercentral.com
Verizon | verizon | - | verizon.com verizonwireless.com verizon.net verizonbusiness.com verizonmedia.com
AT&T | att | common | att.com att.net
T-Mobile | t-mobile | worldwide | t-mobile.com tmobile.com t-mobile.de t-mobile.nl t-mobile.pl t-mobile.cz t-mobile.at
Xfinity | xfinity | - | xfinity.com
Vodafone | vodafone | worldwide | vodafone.com vodafone.de vodafone.it vodafone.co.uk
Telekom | telekom | common worldwide | telekom.de telekom.com telekom-dienste.de
Swisscom | swisscom | worldwide | swisscom.ch swisscom.com
Norton | norton | common | norton.com
McAfee | mcafee | worldwide | mcafee.com mcafeesecure.com
Samsung | samsung | worldwide | samsung.com samsung.net samsungcloud.com samsungelectronics.com samsungdm.com
IRS | irs | common state | irs.gov
GOV.UK | govuk | - | gov.uk
HMRC | hmrc | - | hmrc.gov.uk
myGov | mygov | common state worldwide | my.gov.au mygov.be mygov.in
ELSTER | elster | common state | elster.de
SWIFT | swift | common | swift.com
`;
