/// Names of services whose keys have no form of their own, so that only the name beside them tells what they are.
///
/// Coined names alone: what is also a word would be tried all over ordinary text. A point stands where the keyword
/// begins: what is before it begins too many words (`the`, `class`, `int`), and the rest is as telling.
enum VendorNames {
  /// The keywords: names from the point on.
  static let keywords: [Keyword] = table.withUTF8Buffer { bytes in
    bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map { name in
      let start = name.firstIndex(of: UInt8(ascii: ".")).map { $0 + 1 } ?? name.startIndex
      return Keyword(String(decoding: name[start...], as: UTF8.self))
    }
  }

  private static let table: StaticString = """
    abuseipdb ac.cuweather adzuna aeroworkflow airbrake airvisual aiven al.conost al.etheiaapi alienvault
    al.lsports amadeus ambee api2cart apideck apiflash apifonica apilayer apimetrics a.pitemplate appcues
    appfollow appointedd appoptics appsynergy apptivo asana assemblyai atlassian audd au.todesk au.toklose
    axonaut aylien ayrshare bannerbear baremetrics b.eebole b.esnappy besttime betterstack bitbar
    bitcoinaverage bitfinex bitly bitmex bl.azemeter blo.cknative blynk bombbomb boostnote bo.rgbase
    braintree bra.ndfetch bro.wserstack browshot bscscan buddyns budibase bugherd bugsnag bui.ldkite
    b.ulksms caflou c.alorieninja c.ampayn cap.sulecrm ca.ptaindata c.arboninterface cashboard caspio
    c.entralstationcrm cexio cha.rtmogul chatfuel che.ckvist c.larifai clicksend c.linchpad clockify
    clockworksms cloudconvert cloudimage cloudinary cloudmersive cloudplan cloudsmith cloudways cloverly
    codacy codeclimate codequiry coinapi coingecko coinlayer coinlib coinmarketcap convertapi convertkit
    co.pyscape couchbase count.rylayer cr.aftmypdf cr.ossbrowsertesting crowdin curre.ncycloud
    curre.ncyfreaks curre.ncylayer curren.cyscoop cu.stomerguru cu.stomerio d7network dailyco da.reboost
    databox d.ebounce deepai deepgram d.elighted demio dete.ctlanguage dfuse d.iffbot diggernaut disqus
    docparser documo docusign dotdigital dovico dronahq duply dwolla d.ynalist dyspatch eagleeyenetworks
    ea.syinsight edamam eig.htxeight enablex ethplorer ev.entbrite e.verhour e.xchangerate extractorapi
    faceplusplus fastforex feedier fetchrss fibery financia.lmodelingprep finnhub f.ixerio flightapi
    flightlabs flightstats fmfw fo.rmbucket fo.rmcraft fo.rmsite fo.ursquare freshbooks freshworks fxmarket
    gengo g.eoapify g.eocodify g.eocodio g.eoipify getemails get.geoapi getresponse glassnode gocanvas
    godaddy g.oodday gr.aphcms gr.aphhopper g.roovehq gtmetrix g.umroad gyazo h.appyscribe hellosign
    he.lpcrunch he.lpscout hiveage holi.dayapi ht.ml2pdf hypertrack i.confinder iexcloud infura in.sightly
    ins.tamojo interseller in.trinio invoic.eocean ip2location ipgeolocation ipify ipinfo ipqualityscore
    ipstack jotform jupiterone kanbantool ka.rmacrm keenio kickbox k.lipfolio knapsackpro kucoin kylas
    langu.agelayer lea.dfeeder l.emlist le.monsqueezy le.ndflow les.sannoyingcrm le.xigram linkpreview
    liveagent livestorm lo.admill loginradius logzio lokalise loyverse lunchmoney luno m.adkudu mag.icbell
    mailboxlayer mailerlite mailjet mailmodo mailsac m.apquest ma.rketstack mavenlink m.axmind me.aningcloud
    med.iastack meistertask mesibo metaapi metrilo mi.ndmeister mixmax mixpanel mockaroo monkeylearn
    moonclerk moosend m.oralis mrticktock m.yexperiment myfreshworks myintervals nas.daqdatalink nethunt
    n.etsuite neutrinoapi n.ewsapi n.ewscatcher nexmo nftport ni.cereply nig.htfall nozbe n.umverify
    nu.tritionix nylas oanda o.mnisend onepagecrm onesignal onwaterio o.opspam opencage openuv openweather
    opti.mizely o.verloop owlbot packagecloud pa.ndadoc pa.ndascore paperform paral.leldots pa.rtnerstack
    paydirt paymoapp paymongo paystack pdflayer pdfshift people.datalabs pe.pipost pinata pipedream
    pi.votaltracker p.ixabay planyo podio pollsapi poloniex postageapp p.owrbot p.rodpad prospectcrm
    proxycrawl purestake pushbullet pushover pyxis qubole quic.kmetrics rawg re.achmail real.lysimplesystems
    rebrandly rechargepayments repai.rshopr r.eplyio requestfinance re.vampcrm ri.ngcentral
    rocketreach route4me ru.nrunit salesblink salescookie salesflare salesmate sati.smeter saucelabs
    scaleway scalr scrapeowl scraperapi scraperbox scrapestack scrapingant scrapingbee scree.nshotapi
    scree.nshotlayer scrutinizerci securi.tytrails sendbird serpapi serphouse serpstack sheety she.rpadesk
    shipday shipengine sh.otstack s.hutterstock signupgenius sigopt simp.lynoted s.imvoly sirv
    skrapp skybiometry smar.tsheet smar.tystreets smooch sms77 snipcart snovio sparkpost spe.echtextai
    sp.oonacular spo.rtmonks spor.tsmonk squarespace s.slmate statuscake statuspal st.itchdata stockdata
    storecove stormboard stormglass storychief sugester su.pernotes surveyanyplace surveybot surveysparrow
    survicate s.wiftype taxjar te.amgate testingbot t.ext2data te.xtmagic th.eoddsapi thin.gsboard
    thi.nkific thou.sandeyes tiingo ti.mecamp tmetric t.omorrowio tomtom tradier transferwise travelpayouts
    t.welvedata tyntec ty.petalk uclassify unsplash upcdatabase u.ploadcare upti.merobot u.rlscan userflow
    userstack v.atlayer vbout visu.alcrossing voi.cegain vouchery vpnapi wa.lkscore wandb
    weatherapi weatherbit weatherstack web.scraping we.bsitepulse wepay whoxy wistia wo.rksnaps
    world.coinindex youne.edabudget y.ousign zenrows zenscrape zenserp zeplin zer.obounce z.erotier zipbooks
    zipcodeapi zipcodebase z.onkafeedback
    """
}
